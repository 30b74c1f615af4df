import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/guide/diagnostic.ts';
import { check, readContent, readFixture, sourceFile, type Texts } from '../support/written.ts';

const licensing = readContent('yammer-licensing-issues', ['en-us', 'nl-nl']);
const printer = readFixture('printer');

describe('a good article', () => {
  test('has nothing to complain about', () => {
    expect(check(licensing).diagnostics).toEqual([]);
    expect(check(printer).diagnostics).toEqual([]);
  });

  test('is known by its source and read in all its locales', () => {
    const { id, source, documents, config } = check(printer);
    expect([id, source, Object.keys(documents)]).toEqual(['test', 'en-us', ['en-us', 'nl-nl']]);
    expect(config?.initial).toBe('power');
  });
});

describe('an article with mistakes', () => {
  test('compiles to nothing, and lists all mistakes from top to bottom', () => {
    const text = sourceFile(
      '<Outcome id="B" kind="fix" code="TST-01">\n\n## TODO\n\n</Outcome>\n\n<Outcome id="c" kind="fix" code="TST-01">\n\n## C\n\n</Outcome>',
    );
    const { config, diagnostics } = check({ 'en-us': text });
    expect(config).toBeUndefined();
    const lines = diagnostics.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['GP102', 'GP106', 'GP109', 'GP112']),
    );
  });

  test('is still read where another locale cannot be', () => {
    const { documents, diagnostics } = check({
      ...printer,
      'de-de': '---\ntitle: *x\n---\n\n<Question',
    });
    expect(Object.keys(documents)).toEqual(['en-us', 'nl-nl']);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['de-de.mdx']));
  });
});

/** One change at a place: what a slip of the hand, a bad merge or an enemy would do. */
type Mutation = readonly [
  kind: 'cut' | 'twice' | 'insert' | 'line' | 'swap',
  at: number,
  text: string,
];

const inserts = fc.oneof(
  fc.constantFrom(...Array.from('<>{}[]()*_`#-"\'&|:=/\\~!\n\t\u0000\u2028\ufeff')),
  fc.constantFrom(
    '---\n',
    '*x',
    '&a [*a]',
    '<Question id="x">',
    '</Question>',
    '<Answer id="yes"',
    '{/*',
  ),
  fc.constantFrom(
    '<></>',
    '${',
    '{`',
    '<!--',
    '```',
    '\r',
    '\ud800',
    '<a.b:c/>',
    '{...x}',
    '%YAML 1.1\n',
  ),
  fc.constantFrom(
    '__proto__: 1\n',
    '? [a]\n',
    '!!binary x',
    'import x',
    '<constructor/>',
    ' id={1}',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('cut', 'twice', 'insert', 'line', 'swap'),
  fc.nat(),
  inserts,
);

function mutate(text: string, [kind, place, insert]: Mutation): string {
  const at = place % (text.length + 1);
  const length = 1 + (place % 7);
  const before = text.slice(0, at);
  if (kind === 'cut') return before + text.slice(at + length);
  if (kind === 'twice') return before + text.slice(at, at + length) + text.slice(at);
  if (kind === 'insert') return before + insert + text.slice(at);
  const lines = text.split('\n');
  const index = place % lines.length;
  const line = lines[index] ?? '';
  if (kind === 'line')
    return lines.toSpliced(index, place % 2, ...(place % 2 ? [] : [line])).join('\n');
  const moved = lines.toSpliced(index, 1);
  return moved.toSpliced((place * 31) % lines.length, 0, line).join('\n');
}

/** Checks what is left of an article after some mutations of one of its locales. */
function mustAnswer(texts: Texts, locale: string, mutations: readonly Mutation[]): void {
  const text = mutations.reduce(mutate, texts[locale] ?? '');
  const { config, diagnostics } = check({ ...texts, [locale]: text });
  for (const { code, line, column, message, mend } of diagnostics) {
    expect(Object.keys(codes)).toContain(code);
    expect(Number.isInteger(line) && line >= 1).toBe(true);
    expect(Number.isInteger(column) && column >= 1).toBe(true);
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
  if (!config) expect(diagnostics).not.toHaveLength(0);
}

describe('a mutilated article', () => {
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });
  const locale = fc.constantFrom('en-us', 'nl-nl');

  test('gets diagnostics with a place and a mend, and throws nothing: a small guide', () => {
    fc.assert(
      fc.property(locale, mutations, (where, list) => {
        mustAnswer(printer, where, list);
      }),
      { numRuns: 250 },
    );
  });

  test('gets diagnostics with a place and a mend, and throws nothing: the licensing guide', () => {
    fc.assert(
      fc.property(locale, mutations, (where, list) => {
        mustAnswer(licensing, where, list);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('gets diagnostics where only the front matter is mutilated', () => {
    fc.assert(
      fc.property(mutations, (list) => {
        const [, yaml = '', ...rest] = (printer['en-us'] ?? '').split('---\n');
        const text = ['', list.reduce(mutate, yaml), ...rest].join('---\n');
        mustAnswer({ 'en-us': text }, 'en-us', []);
      }),
      { numRuns: 150 },
    );
  });
});
