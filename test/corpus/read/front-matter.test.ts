import { describe, expect, test } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../../../src/corpus/read/front-matter.ts';

describe('splitting', () => {
  test.each([
    ['---\na: b\n---\nbody', 'a: b\n', 'body'],
    ['\uFEFF---\r\na: b\r\n---\r\nbody', 'a: b\r\n', 'body'],
    ['---\n---\n', '', ''],
    ['---\na: b\n---', 'a: b\n', ''],
  ])('%j', (file, yaml, body) => {
    const parts = splitFrontMatter(file);
    expect(parts.yaml).toBe(yaml);
    expect(file.slice(parts.bodyStart)).toBe(body);
  });

  test.each(['body', 'body\n---\na: b\n---\n', '---\nnever closed', ''])(
    '%j has no front matter',
    (file) => {
      expect(splitFrontMatter(file)).toEqual({ yaml: undefined, bodyStart: 0 });
    },
  );
});

test('a byte order mark is not part of a body without front matter', () => {
  expect(splitFrontMatter('\uFEFFbody')).toEqual({ yaml: undefined, bodyStart: 1 });
});

describe('parsing', () => {
  test('every scalar stays the text that was written', () => {
    const parsed = parseFrontMatter('a: 0123\nb: 04/05/2021\nc: yes\nd: null\ne: 2021-01-01');
    expect(Object.fromEntries(parsed)).toEqual({
      a: ['0123'],
      b: ['04/05/2021'],
      c: ['yes'],
      d: ['null'],
      e: ['2021-01-01'],
    });
  });

  test('every shape is a list', () => {
    const parsed = parseFrontMatter("a:\n- '1'\n- [2, 3]\nb: ''\nc:\nd: {e: f}\ng: |\n  h\n  i\n");
    expect(Object.fromEntries(parsed)).toEqual({
      a: ['1', '2', '3'],
      b: [],
      c: [],
      d: [],
      g: ['h\n  i'.replace('  ', '')],
    });
  });

  test('YAML that is not a mapping is empty', () => {
    expect(parseFrontMatter('- a').size).toBe(0);
    expect(parseFrontMatter('').size).toBe(0);
    expect(parseFrontMatter('# only\n  # comments\n').size).toBe(0);
  });

  test('invalid YAML is refused', () => {
    expect(() => parseFrontMatter('a: [')).toThrow();
  });

  test('aliases of aliases, which multiply without end, are refused', () => {
    const levels = Array.from('abcdefghi').map((name, n, all) => {
      const item = n === 0 ? '"x"' : `*${all[n - 1] ?? ''}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]\n`;
    });
    expect(() => parseFrontMatter(levels.join(''))).toThrow('more than 10000 values');
  });
});
