import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../src/author/checks/blocks.ts';
import { alertOf } from '../../src/author/blocks.ts';
import { guideLinkOf, guideLinkPath } from '../../src/author/guide-link.ts';
import { checkGuideLinks } from '../../src/author/published/guide-links.ts';
import { check, documentOf, readFixture, sourceFile } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const said = (markdown: string) =>
  checkBlocks(documentOf(sourceFile(markdown))).map(({ code, message }) => `${code} ${message}`);

describe('an alert', () => {
  const kindOf = (markdown: string) =>
    alertOf(must(documentOf(sourceFile(markdown)).background[0]));

  test('is a quote that begins with its kind, in any case, also on the same line', () => {
    expect(kindOf('> [!NOTE]\n> Careful.')).toEqual({ name: 'note', kind: 'note' });
    expect(kindOf('> [!Warning] Careful.')).toEqual({ name: 'warning', kind: 'warning' });
    expect(kindOf('> Careful. [!NOTE]')).toBeUndefined();
    expect(kindOf('> **[!NOTE]**')).toBeUndefined();
  });

  test('is refused without a text, and if its kind is unknown', () => {
    expect(said('> [!NOTE]\n> Careful.')).toEqual([]);
    expect(said('> [!NOTE]\n>\n> - One.')).toEqual([]);
    expect(said('> [!NOTE]')).toEqual(['GP124 [!NOTE] has no text']);
    expect(said('> [!NOTES]\n> Careful.')).toEqual(['GP123 “[!NOTES]” cannot be shown']);
  });
});

test('a warning without a text is refused', () => {
  expect(said('<Warning>\nIt is gone.\n</Warning>')).toEqual([]);
  expect(said('<Warning>\n</Warning>')).toEqual(['GP124 <Warning> has no text']);
});

describe('tabs', () => {
  const tab = (name: string, text = 'Words.') => `<Tab name="${name}">\n${text}\n</Tab>`;
  const tabs = (...inside: readonly string[]) => ['<Tabs>', ...inside, '</Tabs>'].join('\n');

  test('are at least two, each with a name and a text, and nothing else', () => {
    expect(said(tabs(tab('One'), tab('Two')))).toEqual([]);
    expect(said(tabs(tab('One')))).toEqual(['GP127 <Tabs> needs at least two tabs']);
    expect(said(tabs(tab('One'), tab(' ')))).toEqual(['GP127 A tab has no name']);
    expect(said(tabs(tab('One'), tab('Two', '')))).toEqual(['GP127 The tab “Two” is empty']);
    expect(said(tabs(tab('One'), 'Words.', tab('Two')))).toEqual([
      'GP127 <Tabs> contains something else than tabs',
    ]);
    expect(said(tab('One'))).toEqual(['GP127 <Tab> is not directly inside <Tabs>']);
  });
});

describe('a link to another guide', () => {
  test('names an article, or one of its steps', () => {
    expect(guideLinkOf('guide:lamp')).toEqual({ article: 'lamp' });
    expect(guideLinkOf('guide:lamp/plugged')).toEqual({ article: 'lamp', step: 'plugged' });
    expect(guideLinkOf('https://guide.example/')).toBeUndefined();
    expect(guideLinkPath({ article: 'lamp', step: 'plugged' })).toBe('lamp/plugged/');
  });

  const lamp = check(readFixture('lamp'));
  const old = { renamed: { lantern: 'lamp' }, retired: { candle: null } };
  const problems = (url: string, others = [{ ...lamp, id: 'lamp' }]) => {
    const linking = check({ 'en-us': sourceFile(`See [it](${url}).`) });
    return checkGuideLinks([{ ...linking, id: 'other' }, ...others], old).map(
      ({ message, fix }) => `${message} — ${fix}`,
    );
  };

  test('leads to what exists, or to what leads on', () => {
    const [step = ''] = Object.keys(must(lamp.config).states);
    for (const url of ['lamp', `lamp/${step}`, 'lantern', 'candle/out', 'other'])
      expect(problems(`guide:${url}`), url).toEqual([]);
  });

  test('is reported with what it may have meant', () => {
    expect(problems('guide:lmap')).toEqual([
      'There is no article “lmap” — did you mean “guide:lamp”?',
    ]);
    expect(problems('guide:lamp/nowhere')).toEqual([
      'The article “lamp” has no step “nowhere” — link to “guide:lamp”',
    ]);
    expect(problems('guide:constructor')).toEqual([
      'There is no article “constructor” — name an article of this site',
    ]);
  });

  test('must not lead to a draft', () => {
    const text = must(readFixture('lamp')['en-us']).replace('\n---', '\ndraft: true\n---');
    const draft = { ...check({ 'en-us': text }), id: 'lamp' };
    expect(problems('guide:lamp', [draft])).toEqual([
      '“lamp” is a draft, so readers cannot follow this link — remove “draft: true” from “lamp”, or the link',
    ]);
  });
});
