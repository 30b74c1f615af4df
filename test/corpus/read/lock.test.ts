import { describe, expect, test } from 'vitest';
import { publishAddresses, readAddressLock } from '../../../src/corpus/read/lock.ts';

describe('the list of published addresses', () => {
  test('has each address with the path of its article, in a fixed order', () => {
    const paths = new Map([
      ['b', 'Docs/B'],
      ['a/パス', 'Docs/a/パス'],
    ]);
    const text = publishAddresses(undefined, paths);
    expect(text.split('\n').slice(1)).toEqual(['a/パス = Docs/a/パス', 'b = Docs/B', '']);
    expect(readAddressLock(text)).toMatchObject({
      entries: [
        { line: 2, address: 'a/パス', kind: 'article', path: 'Docs/a/パス' },
        { line: 3, address: 'b', kind: 'article', path: 'Docs/B' },
      ],
      unread: [],
    });
  });

  test('keeps what was published, wherever it leads now', () => {
    const written = publishAddresses('a = gone\nold → b\nolder → /\n', new Map([['b', 'b']]));
    expect(written.split('\n').slice(1)).toEqual([
      ...['a = gone', 'b = b', 'old → b', 'older → /', ''],
    ]);
    expect(publishAddresses(written, new Map([['a', 'other']]))).toBe(written);
  });

  test('is read with any system’s line endings', () => {
    expect(readAddressLock('# x\r\na = b c\r\nd → /\r\n').entries).toEqual([
      { line: 2, address: 'a', kind: 'article', path: 'b c' },
      { line: 3, address: 'd', kind: 'moved', to: '' },
    ]);
  });

  test('writes a path on one line, whatever it contains', () => {
    const path = 'a\nb = c\r100%';
    const text = publishAddresses(undefined, new Map([['a', path]]));
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(readAddressLock(text).entries).toMatchObject([{ address: 'a', path }]);
  });

  test.each(['<<<<<<< HEAD', 'a', 'a =', 'A b = c', 'a → ', 'a → b c', '/ = a', 'a//b = c'])(
    'says that “%s” is not a valid line',
    (line) => {
      expect(readAddressLock(`a = a\n${line}\n`)).toMatchObject({ unread: [2] });
    },
  );
});
