/** Corpora: any Markdown is read, always gives the same harmless HTML, and loses no word. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openCorpus } from '../../src/corpus/read/read-corpus.ts';
import { lostWords, outputWords, sourceWords } from '../support/lost-words.ts';
import { harmIn } from '../corpus/harmless.ts';
import { hostile } from '../corpus/hostile.ts';
import { rendered } from '../corpus/rendered.ts';
import { must } from '../support/must.ts';
import { mutate, mutations } from '../support/mutation.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

/** Pieces of the dialect, intact and damaged. */
const pieces = [
  ...['woord', 'テキスト', 'نص', ' ', '\n', '\n\n', '**', '****', '*', '_', '`', '```\n', '~~~'],
  ...[
    '# ',
    '## <a name="x"></a>',
    '1. ',
    '- ',
    '    ',
    '> ',
    '> [!NOTE]\n',
    '> [!VIDEO https://a.example]',
  ],
  ...['[', ']', '(', ')', '](', '] (', '[](https://a.example)', '[x]()', '[x](b.md)', '![x](y)'],
  ...[
    '<br>',
    '</br>',
    '<tenant>',
    '<email address>',
    '</a>',
    '<span>',
    '</div>',
    '<!--',
    '-->',
    '<',
  ],
  ...[
    '{IncidentId}',
    '&nbsp;',
    '&',
    '\\',
    '|',
    '| a |\n|--:|\n',
    '\u200b',
    '\u200f',
    '\u0000',
    '\ud800',
  ],
  ...[
    ':::image source="a.png" alt-text="woord":::',
    ':::row:::\n',
    '::: zone pivot="a"\n',
    ':::',
    '[!INCLUDE [a](x.md)]',
    '[!code-c[a](x.c)]',
    '[^1]',
    '[^1]: ',
    '[a](#kop)',
    '[a](/b)',
    '<a name="kop"></a>',
    '<iframe src="https://a.example" title="x">',
    '"',
    '<a href="',
  ],
  ...['https://docs.microsoft.com/a?b', 'data:image/png;base64,iVBORw0KGgo=', 'AADSTS7000112'],
];

/** Syntax of the dialect around a word, including meaningless syntax. */
const marks = [
  ...[
    '%',
    '**%**',
    '*%*',
    '**%（x）**',
    '`%`',
    '[%](https://a.example/b)',
    '[%] (https://a.example)',
  ],
  ...['[%]()', '[%](gone.md)', '[%](javascript:x)', '![%](gone.png)', '<%>', '<b>%</b>', '** %**'],
  ...[
    '%<br>',
    '%</br>',
    '<span>%',
    '{%}',
    '%&nbsp;',
    '> [!NOTE]\n> %',
    '- %',
    '# %',
    '<script>%</script>',
  ],
  ...[
    ':::image source="a.png" alt-text="%":::',
    '::: zone pivot="%"',
    ':::row:::\n   :::column:::\n      %\n   :::column-end:::\n:::row-end:::',
    '> [!div class="checklist"]\n> - %',
    '[^%] en\n\n[^%]: %',
    '{% if % %}',
    '[%](#gone)',
    '[%](/gone)',
    '[%](gone.pdf "%")',
    '<a name="x"></a>%',
    '# [%](#tab/x)',
    '<p>% <tenant> %</p>',
    'https://a.example/<%>/b',
    '<iframe src="https://a.example" title="%"></iframe>',
    '[!code-c[%](x.c)]',
    '[!UICONTROL %]',
  ],
];

const locale = fc.constantFrom('nl-NL', 'ja-JP', 'ar-SA', 'fi-FI');
const piece = fc.constantFrom(...pieces);
const word = fc.constantFrom('een', 'Teams', 'Get-User', 'ウィンドウ', 'мир', 'x1');

/** Articles of the fixtures, in the context of their corpus. */
const items = [...openCorpus('test/corpus/fixtures')].flatMap((item) =>
  'skipped' in item ? [] : [item],
);
const yamlPieces = [
  '---\n',
  'title: ',
  '"',
  ': [',
  '*a',
  '&a ',
  '{',
  'ms.date: 99/99/9999\n',
  '\t',
  '|\n',
];

export const corpus: readonly Fuzzer[] = [
  fuzzer(
    'corpus: any text is rendered, and harmless',
    200,
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
        fc.string({ unit: 'binary' }),
      ),
      locale,
      (text, where) => {
        assert.deepEqual(harmIn(rendered(text, { locale: where }).html), []);
      },
    ),
  ),
  fuzzer(
    'corpus: injected attacks come out harmless',
    200,
    fc.property(
      fc.array(fc.oneof(piece, fc.constantFrom(...hostile)), { maxLength: 12 }),
      locale,
      (list, where) => {
        assert.deepEqual(harmIn(rendered(list.join(''), { locale: where }).html), []);
      },
    ),
  ),
  fuzzer(
    'corpus: the same text gives the same HTML',
    100,
    fc.property(fc.array(piece, { maxLength: 20 }), (list) => {
      const text = list.join('');
      assert.deepEqual(rendered(text), rendered(text));
    }),
  ),
  fuzzer(
    'corpus: no word is lost, whatever marks surround it',
    200,
    fc.property(
      fc.array(fc.tuple(word, fc.constantFrom(...marks)), { maxLength: 12 }),
      locale,
      (parts, where) => {
        const markdown = parts.map(([text, mark]) => mark.replace('%', text)).join('\n\n');
        const { title, html } = rendered(markdown, { locale: where });
        const output = outputWords(`${title ?? ''} ${html}`);
        assert.deepEqual(lostWords(sourceWords(markdown), output), []);
      },
    ),
  ),
  fuzzer(
    'corpus: a mutated article is read and harmless',
    150,
    fc.property(fc.nat(), mutations([...pieces, ...hostile, ...yamlPieces]), (which, list) => {
      const item = must(items[which % items.length], 'an article');
      const article = item.read(list.reduce(mutate, item.text()));
      assert.deepEqual(harmIn(article.html), []);
      assert(article.title.trim() !== '' && article.excerpt.isWellFormed());
      for (const { code, place, message, fix } of article.findings) {
        // The renderer gave up: the reader gets the text as is, but why?
        assert.notEqual(code, 'KB41', message);
        assert.match(place, /:[1-9]\d*:[1-9]\d*$/u);
        assert(message !== '' && fix !== '');
      }
    }),
  ),
];
