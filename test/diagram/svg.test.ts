import { expect, test } from 'vitest';
import { drawSvg } from '../../src/diagram/svg.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { draw, pieces } from '../support/drawings.ts';
import { must } from '../support/must.ts';
import { guideOf, readFixture, sourceFile } from '../support/article-fixtures.ts';

const printer = guideOf(readFixture('printer'));
const textOf = (svg: string) => svg.replaceAll(/<[^>]*>/gu, '');

test('says every word of the steps and answers', async () => {
  const said = textOf(drawSvg(await draw(printer, 'nl-nl'), { locale: 'nl-nl' }));
  for (const { title, answers } of Object.values(must(printer.words['nl-nl']).steps)) {
    expect(said).toContain(title);
    for (const label of Object.values(answers)) expect(said).toContain(label);
  }
});

test('each step is a link to its page, in the order of the guide, and can be marked', async () => {
  const svg = drawSvg(await draw(printer), { locale: 'en-us' });
  const links = [...svg.matchAll(/<a href="([^"]+)"[^>]* data-way="([^"]+)"/gu)];
  const steps = Object.keys(printer.config.states);
  expect(links.map(([, href]) => href)).toEqual(steps.map((step) => `../${step}/`));
  expect(links.map(([, , mark]) => mark)).toEqual(steps);
  expect(svg).toContain('<g data-way="power=unsure">');
});

test('an outcome shows its code, its kind in words, and an icon for the kind', async () => {
  const svg = drawSvg(await draw(printer), { locale: 'en-us' });
  const outcome = (kind: string) =>
    new RegExp(`<a [^>]*class="${kind}".*?</a>`, 'u').exec(svg)?.[0];
  const [wait = '', repair = ''] = [outcome('wait'), outcome('escalate')];
  expect(textOf(wait)).toBe('WaitWait for the inkPRN-02');
  expect(textOf(repair)).toBe('Ask for helpHave it repairedPRN-03');
  const sign = (card: string) => /<path d="([^"]+)"/u.exec(card)?.[1];
  expect(sign(wait)).toBeDefined();
  expect(sign(wait)).not.toBe(sign(repair));
});

test('a picture is self-contained: it has its name and style, and nothing to mark', async () => {
  const picture = { title: 'A & B', style: '.diagram a > rect{fill:red}' };
  const svg = drawSvg(await draw(printer), { locale: 'en-us', picture });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  expect(svg).toContain('<title>A &amp; B</title><style>.diagram a &gt; rect{fill:red}</style>');
  expect(svg).toContain('<a href="power/"');
  expect(svg).not.toContain('data-way');
});

test('from right to left the words begin at the right edge of their card', async () => {
  const [ltr, rtl] = [await draw(printer), await layOut(pieces(printer), 'rtl')];
  expect(drawSvg(ltr, { locale: 'en-us' })).toContain('direction="ltr"');
  const svg = drawSvg(rtl, { locale: 'ar-sa' });
  expect(svg).toMatch(/^<svg [^>]*lang="ar-SA" direction="rtl"/u);
  const cards = [...svg.matchAll(/<rect width="(\d+)"[^>]*\/>(?:<path[^>]*\/>)?<text x="(\d+)"/gu)];
  expect(cards).toHaveLength(Object.keys(printer.config.states).length);
  for (const [, width, x] of cards) expect(Number(width) - Number(x)).toBeLessThan(40);
});

test('words that look like markup stay words', async () => {
  const hostile = guideOf({
    'en-us': sourceFile(
      [
        '<Question id="a">',
        '## Is 1 &lt; 2 & "3"?',
        '<Answer id="yes" to="b">A long answer that ends with \\<script> & more</Answer>',
        '<Answer id="no" to="b">No</Answer>',
        '</Question>',
        '<Outcome id="b" kind="fix" code="TST-01">\n\n## B\n\n</Outcome>',
      ].join('\n\n'),
    ),
  });
  const svg = drawSvg(await draw(hostile), { locale: 'en-us' });
  expect(svg).toContain('1 &lt; 2 &amp; &quot;3&quot;?');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<script');
});
