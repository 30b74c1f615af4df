import { describe, expect, test } from 'vitest';
import { check, readFixture, sourceFile } from '../support/article-fixtures.ts';

const lamp = readFixture('lamp');
const printer = readFixture('printer');

describe('a good article', () => {
  test('has no diagnostics', () => {
    expect(check(lamp).diagnostics).toEqual([]);
    expect(check(printer).diagnostics).toEqual([]);
  });

  test('is identified by its source and read in all its locales', () => {
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
