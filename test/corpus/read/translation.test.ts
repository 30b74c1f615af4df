import { describe, expect, test } from 'vitest';
import {
  damagedParts,
  newestVersion,
  translationOf,
  translationState,
} from '../../../src/corpus/read/translation.ts';
import type { Version } from '../../../src/corpus/read/version.ts';

const long = (digit: string): string => digit.repeat(64);
const short = (digit: string): string => digit.repeat(40);

function version(changes: Partial<Version>): Version {
  return {
    ...{
      locale: 'nl-NL',
      hash: long('a'),
      handoff: '2021-08-05',
      body: '',
      title: '',
      noindex: false,
    },
    ...{ file: '', structure: ['h', '3', 'x', '0', '1'] },
    ...changes,
  };
}

describe('the newest version', () => {
  test('is the one handed off most recently', () => {
    const later = version({ handoff: '2021-08-06' });
    expect(newestVersion([version({}), later, version({})])).toBe(later);
  });

  test('has the longer hash if two were handed off on one day', () => {
    const longer = version({});
    expect(newestVersion([version({ hash: short('b') }), longer])).toBe(longer);
  });

  test('is undefined if no version has a hash', () => {
    expect(newestVersion([version({ hash: '' })])).toBeUndefined();
  });
});

describe('the state', () => {
  test.each([
    ['the same hash', long('a'), 'current'],
    ['another hash of the same length', long('b'), 'stale'],
    ['a hash of another length', short('a'), 'unknown'],
    ['no hash', '', 'unknown'],
  ])('with %s is %s', (_, hash, state) => {
    expect(translationState(version({ hash }), version({}))).toBe(state);
  });

  test('gives the newest version if it is a different one', () => {
    const own = version({ hash: long('b'), handoff: '2021-07-01' });
    expect(translationOf(own, [own, version({ locale: 'de-DE' })], 'human')).toEqual({
      kind: 'human',
      state: 'stale',
      from: { hash: long('b'), date: '2021-07-01' },
      newest: { hash: long('a'), date: '2021-08-05', locale: 'de-DE' },
    });
  });

  test('of a current version has nothing more to say', () => {
    expect(translationOf(version({}), [version({})], 'machine')).toEqual({
      kind: 'machine',
      state: 'current',
      from: { hash: long('a'), date: '2021-08-05' },
    });
  });
});

describe('damage', () => {
  const odd = version({ structure: ['h', '2', 'x', '0', '1'] });

  test('is not what half of them share', () => {
    const [one, other] = [version({}), version({ structure: ['h', '4', 'x', '0', '1'] })];
    expect(damagedParts(one, [one, one, other, other])).toEqual([]);
    expect(damagedParts(other, [one, one, other, other])).toEqual([]);
  });

  test('is what differs from most versions of the same source', () => {
    expect(damagedParts(odd, [odd, version({}), version({})])).toEqual(['list items']);
    expect(damagedParts(version({}), [odd, version({}), version({})])).toEqual([]);
  });

  test('cannot be judged from two', () => {
    expect(damagedParts(odd, [odd, version({})])).toEqual([]);
  });

  test('cannot be judged from versions of another source', () => {
    const other = version({ hash: long('b') });
    expect(damagedParts(odd, [odd, other, other, other])).toEqual([]);
  });

  test('cannot be judged from versions that name no source', () => {
    const nameless = version({ hash: '' });
    const own = version({ hash: '', structure: odd.structure });
    expect(damagedParts(own, [own, nameless, nameless])).toEqual([]);
  });

  test('cannot be judged if no structure is typical', () => {
    const third = version({ structure: ['h', '4', 'x', '0', '1'] });
    expect(damagedParts(odd, [odd, version({}), third])).toEqual([]);
  });
});
