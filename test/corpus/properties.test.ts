import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { lostWords, outputWords, sourceWords } from '../../src/corpus/words.ts';
import { harmIn } from './harmless.ts';
import { hostile } from './hostile.ts';
import { rendered } from './rendered.ts';

vi.setConfig({ testTimeout: 30_000 });

const locale = fc.constantFrom('nl-NL', 'ja-JP', 'ar-SA', 'fi-FI');

/** Pieces of the dialect and of its damage, in any order. */
const piece = fc.constantFrom(
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
  ...['https://docs.microsoft.com/a?b', 'data:image/png;base64,iVBORw0KGgo=', 'AADSTS7000112'],
);

describe('any text', () => {
  test('is rendered without an error, and harmless', () => {
    const markdown = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(markdown, locale, (text, where) => {
        expect(harmIn(rendered(text, { locale: where }).html)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('with attacks strewn in comes out harmless', () => {
    const mixed = fc.array(fc.oneof(piece, fc.constantFrom(...hostile)), { maxLength: 12 });
    fc.assert(
      fc.property(mixed, locale, (pieces, where) => {
        expect(harmIn(rendered(pieces.join(''), { locale: where }).html)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is rendered to the same HTML each time', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(rendered(text)).toEqual(rendered(text));
      }),
    );
  });
});

test('no word of an article is lost, whatever marks stand around it', () => {
  const word = fc.constantFrom('een', 'Teams', 'Get-User', 'ウィンドウ', 'мир', 'x1');
  const marked = fc.tuple(
    word,
    fc.constantFrom(
      ...[
        '%',
        '**%**',
        '*%*',
        '**%（x）**',
        '`%`',
        '[%](https://a.example/b)',
        '[%] (https://a.example)',
      ],
      ...[
        '[%]()',
        '[%](gone.md)',
        '[%](javascript:x)',
        '![%](gone.png)',
        '<%>',
        '<b>%</b>',
        '** %**',
      ],
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
    ),
  );
  fc.assert(
    fc.property(fc.array(marked, { maxLength: 12 }), locale, (parts, where) => {
      const markdown = parts.map(([text, mark]) => mark.replace('%', text)).join('\n\n');
      const { title, html } = rendered(markdown, { locale: where });
      const output = outputWords(`${title ?? ''} ${html}`);
      expect(lostWords(sourceWords(markdown), output)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
