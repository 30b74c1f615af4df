import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusArticle } from '../../../src/corpus/read/article.ts';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { corpusFolder } from '../corpus-folder.ts';
import { missingWords } from '../missing-words.ts';
import { rendered } from '../rendered.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');
let corpus: ReturnType<typeof corpusFolder>;

beforeEach(() => {
  corpus = corpusFolder({
    'en-US/docs/b.md': 'Another article.',
    'en-US/docs/media/p.png': png,
    'en-US/docs/deep/includes/near.md': 'See [b](../../b.md). ![p](../../media/p.png)',
    'en-US/docs/includes/plain.md': '---\ntitle: x\n---\nThe **preview**.',
    'en-US/docs/includes/blocks.md': 'One.\n\n- two\n- three',
    'en-US/docs/includes/outer.md': 'Outer, [!INCLUDE [x](inner.md)]',
    'en-US/docs/includes/inner.md': 'inner.',
    'en-US/docs/includes/round.md': 'Round [!INCLUDE [x](about.md)]',
    'en-US/docs/includes/about.md': 'about [!INCLUDE [x](round.md)]',
  });
});
afterEach(() => {
  corpus.remove();
});

function read(body: string, path = 'a.md'): CorpusArticle {
  corpus.write(`en-US/docs/${path}`, body);
  for (const item of readCorpus(corpus.dir))
    if (!('skipped' in item) && item.source.path === `en-US/docs/${path}`) return item;
  throw new Error(`${path} is not read`);
}

describe('an included file', () => {
  test.each([
    ['[!INCLUDE [preview](includes/plain.md)]', '<p>The <strong>preview</strong>.</p>'],
    ['[!INCLUDE[preview](includes/plain.md)]', '<p>The <strong>preview</strong>.</p>'],
    ['[!include [preview](INCLUDES/Plain.md)]', '<p>The <strong>preview</strong>.</p>'],
    ['[!INCLUDE [x](~/includes/plain.md)]', '<p>The <strong>preview</strong>.</p>'],
    ['Of [!INCLUDE [x](includes/plain.md)] Yes', '<p>Of The <strong>preview</strong>. Yes</p>'],
    ['- [!INCLUDE [x](includes/plain.md)]', '<ul>\n<li>The <strong>preview</strong>.</li>\n</ul>'],
    [
      '[!INCLUDE [x](includes/blocks.md)]',
      '<p>One.</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>',
    ],
    [
      'Of [!INCLUDE [x](includes/blocks.md)] Yes',
      '<p>Of </p><p>One.</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul><p> Yes</p>',
    ],
    ['<p>In [!INCLUDE [x](includes/inner.md)]</p>', '<p>In inner.</p>'],
    ['[!INCLUDE [x](includes/outer.md)]', '<p>Outer, inner.</p>'],
    ['`[!INCLUDE [x](a.md)]`', '<p><code translate="no">[!INCLUDE [x](a.md)]</code></p>'],
  ])('is included: %s', (markdown, html) => {
    const article = read(markdown);
    expect(article.html).toBe(html);
    expect(missingWords(markdown, article, corpus.dir)).toEqual([]);
  });

  test('resolves its links and images from its own location', () => {
    const { html } = read('[!INCLUDE [x](deep/includes/near.md)]');
    expect(html).toMatch(/<a href="\/en-us\/kb\/b\/">b<\/a>.+<img src="\/kb\/[0-9a-f]{16}\.png"/u);
  });

  test('becomes part of the title, of a heading and of the findings', () => {
    const body =
      '# All of [!INCLUDE [x](includes/inner.md)]\n\n## Its [!INCLUDE [x](includes/inner.md)]';
    expect(read(body)).toMatchObject({
      title: 'All of inner.',
      html: '<h2 id="kb-its-inner">Its inner.</h2>',
    });
    expect(read('[!INCLUDE [x](includes/outer.md)]').excerpt).toBe('Outer, inner.');
  });

  test('is named in the locations of its own problems', () => {
    corpus.write('en-US/docs/includes/plain.md', 'x\n\n[gone](gone.md)');
    expect(read('[!INCLUDE [x](includes/plain.md)]').findings).toMatchObject([
      { code: 'KB25', place: 'en-US/docs/includes/plain.md:3:1' },
    ]);
  });

  test('that is missing is reported, and its words do not replace it', () => {
    const { html, findings } = read('Before [!INCLUDE [preview](includes/gone.md)] after');
    expect(html).toBe('<p>Before  after</p>');
    expect(findings).toMatchObject([{ code: 'KB44', place: 'en-US/docs/a.md:1:18' }]);
  });

  test('that includes itself by way of another is included once, and reported', () => {
    const { html, findings } = read('[!INCLUDE [x](includes/round.md)]');
    expect(html).toBe('<p>Round about </p>');
    expect(findings).toMatchObject([{ code: 'KB44', place: 'en-US/docs/includes/about.md:1:17' }]);
  });

  test('cannot lead out of the corpus', () => {
    expect(read('[!INCLUDE [x](../../../../../../etc/hostname)]')).toMatchObject({
      html: '',
      findings: [{ code: 'KB44' }, { code: 'KB48' }],
    });
  });

  test('that grows without end is given up', () => {
    for (let n = 0; n < 40; n += 1) {
      const next = `[!INCLUDE [x](n${n + 1}.md)]`;
      corpus.write(`en-US/docs/includes/n${n}.md`, `${'word '.repeat(100)}${next} ${next}`);
    }
    const { findings } = read('[!INCLUDE [x](includes/n0.md)]');
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('too much is already included'),
    );
  });
});

test('bold words alone in an included part are not a heading of the article', () => {
  const includes = { 'x.md': '**Bold**' };
  expect(rendered('[!INCLUDE [x](x.md)]\n\nafter', { includes }).html).toBe(
    '<p><strong>Bold</strong></p>\n<p>after</p>',
  );
});
