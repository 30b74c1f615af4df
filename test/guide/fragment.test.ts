import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../src/guide/config.ts';
import {
  addNote,
  asFragment,
  formatFragment,
  fragmentOf,
  isWhole,
  maxLinkLength,
  parseFragment,
  readGiven,
  splitNote,
} from '../../src/guide/fragment.ts';
import { restoredReadings } from '../../src/guide/restore.ts';
import { encodeAll, entriesOf } from '../support/arbitrary-fragment.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('printer'));
const { config: lamp } = guideOf(readFixture('lamp'));

describe('parseFragment', () => {
  const read = (fragment: string) => parseFragment(fragment, config, restoredReadings);

  test('reads answers by question, with or without the #', () => {
    const answers = { power: 'yes', noise: 'no' };
    expect(read('#power=yes&noise=no')).toEqual({ answers, total: 2, changed: false });
    expect(read('power=yes&noise=no').answers).toEqual(answers);
    expect(read('#noise=no&power=yes').answers).toEqual(answers);
  });

  test.each(['', '#', '&', '#&&&'])('reads nothing from “%s”', (fragment) => {
    expect(read(fragment)).toEqual({ answers: {}, total: 0, changed: false });
  });

  test('reads what was percent-encoded, in whole or in part', () => {
    const answers = { power: 'yes', since: '2026-11-21T14:03Z' };
    expect(read('#power=yes&since=2026-11-21T14%3A03Z').answers).toEqual(answers);
    expect(
      read(`#${encodeAll('power')}=yes&since=${encodeAll('2026-11-21T14:03Z')}`).answers,
    ).toEqual(answers);
    expect(read('#power%3Dyes%26since%3d2026-11-21T14%3A03Z').answers).toEqual(answers);
    expect(read(`#${encodeAll('power=yes&since=2026-11-21T14:03Z')}`).answers).toEqual(answers);
  });

  test('writes an instant to the minute, whatever it was read from', () => {
    expect(read('#since=2026-11-21T14:03:59.9Z').answers).toEqual({ since: '2026-11-21T14:03Z' });
  });

  test.each([
    ['a question that is not there', 'gone=yes'],
    ['an answer that is not there', 'power=maybe'],
    ['an answer of another question', 'power=green'],
    ['an outcome as a question', 'repair=yes'],
    ['an instant for a plain question', 'power=2026-11-21T14:03Z'],
    ['a day that does not exist', 'since=2026-02-31T14:03Z'],
    ['a key alone', 'power'],
    ['a value alone', '=yes'],
    ['words around an answer', 'power=oh-yes-indeed'],
    ['a tracker', 'utm_source=yes'],
    ['markup', 'power=<img src=x onerror=alert(1)>'],
    ['encoded markup', 'power=%3Cscript%3Ealert(1)%3C/script%3E'],
    ['broken encoding', 'power=%E0%A4%A'],
    ['a lone surrogate', 'power=\ud800'],
    ['the prototype', '__proto__=yes'],
    ['a property of every object', 'constructor=name'],
    ['a method of every object', 'power=toString'],
    ['an entity that means nothing', 'power=&bogus;&constructor;'],
  ])('ignores %s silently, and keeps the rest', (_what, entry) => {
    const kept = { answers: { noise: 'no' }, total: 1, changed: false };
    expect(read(`#${entry}&noise=no`)).toEqual(kept);
    expect(read(`#noise=no&${entry}`)).toEqual(kept);
  });

  test('knows no answer of another article', () => {
    const own = parseFragment('#plugged=yes&bulb=old', lamp);
    expect(Object.keys(own.answers)).toHaveLength(2);
    expect(read('#plugged=yes&bulb=old')).toEqual({ answers: {}, total: 0, changed: false });
  });

  test('trusts neither of two answers to one question, but one that is given twice', () => {
    expect(read('#power=yes&power=no&noise=no')).toEqual({
      answers: { noise: 'no' },
      total: 2,
      changed: false,
    });
    expect(read('#power=yes&power=no&power=yes').answers).toEqual({});
    expect(read('#power=yes&power=yes')).toMatchObject({ answers: { power: 'yes' }, total: 1 });
    const since = '2026-11-21T14:03Z';
    expect(read('#since=2026-11-21T14:03:01Z&since=2026-11-21T14:03:02Z').answers).toEqual({
      since,
    });
  });

  test('reads no further than the longest link of ours', () => {
    const long = `#power=yes&${'x'.repeat(100_000)}&noise=no`;
    expect(read(long)).toEqual({ answers: { power: 'yes' }, total: 1, changed: false });
    expect(read(`#${'power=yes&'.repeat(10_000)}`)).toMatchObject({ answers: { power: 'yes' } });
    expect(read('%'.repeat(100_000)).answers).toEqual({});
    expect(read('='.repeat(100_000)).answers).toEqual({});
    expect(read(`power=3d${'=ab'.repeat(100_000)}`).answers).toEqual({});
    expect(read('%2525'.repeat(100_000)).answers).toEqual({});
    expect(read(encodeAll('<b>'.repeat(30_000))).answers).toEqual({});
    expect(read('&'.repeat(100_000)).answers).toEqual({});
  });

  test('does not mistake one answer for another because the link was cut off', () => {
    for (let pad = 8_150; pad < 8_192; pad += 1) {
      const { answers } = read(`#${'x'.repeat(pad)}&power=yes&since=unsure-of-it&noise=no-idea`);
      expect([{}, { power: 'yes' }]).toContainEqual(answers);
      // “no” is an answer, and also the start of what the link says.
      const encoded = read(`#${'x'.repeat(pad)}%26noise%3Dno%2dt-at-all`);
      expect(encoded.answers).toEqual({});
    }
  });

  test('reads an undamaged link no further either, but to its last letter', () => {
    const filled = (length: number) => `#${'x'.repeat(length - '#&power=yes'.length)}&power=yes`;
    expect(parseFragment(filled(maxLinkLength), config).answers).toEqual({ power: 'yes' });
    expect(parseFragment(`${filled(maxLinkLength + 9)}&noise=no`, config).answers).toEqual({});
  });

  test('prefers the first of several readings that say as much', () => {
    const readings = ['power=yes&x', 'power=no&x'];
    expect(parseFragment('#', config, () => readings).answers).toEqual({ power: 'yes' });
  });

  test.each(['power=yes', '&power=yes&&'])('asks for no other reading after “%s”', (first) => {
    const readings = [first, 'power=yes&noise=no'];
    expect(parseFragment('#', config, () => readings).answers).toEqual({ power: 'yes' });
  });

  test('reads nothing from a text without readings', () => {
    expect(parseFragment('#power=yes', config, () => [])).toEqual({
      answers: {},
      total: 0,
      changed: false,
    });
  });

  test('does not change the prototype of objects', () => {
    read('#__proto__=yes&constructor=yes&__proto__.polluted=yes');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.getPrototypeOf(read('#__proto__=yes').answers)).toBe(Object.prototype);
  });
});

describe('formatFragment', () => {
  test('writes nothing for no answers', () => {
    expect(formatFragment({})).toBe('');
  });

  test('writes the order that it is given', () => {
    expect(formatFragment({ power: 'yes', since: '2026-11-21T14:03Z' })).toBe(
      '#power=yes&since=2026-11-21T14:03Z',
    );
  });

  test('writes what parseFragment reads back, in any order and encoding', () => {
    const entries = fc.shuffledSubarray(entriesOf(config));
    fc.assert(
      fc.property(entries, fc.boolean(), (list, encoded) => {
        const once = new Map(list.map((entry) => [entry.split('=')[0], entry]));
        const text = [...once.values()].join('&');
        const { answers, changed } = parseFragment(
          encoded ? encodeAll(text) : text,
          config,
          restoredReadings,
        );
        // Fifty questions, with every byte encoded as three, would not fit in one link.
        fc.pre(text.length * 3 < 8_000);
        expect(changed).toBe(false);
        expect(Object.keys(answers)).toHaveLength(once.size);
        expect(parseFragment(formatFragment(answers), config).answers).toEqual(answers);
      }),
      { numRuns: 200 },
    );
  });
});

test('accepts for a question its answers and, where it asks for a time, an instant', () => {
  const since = config.states['since'];
  const power = config.states['power'];
  if (!isQuestion(since) || !isQuestion(power)) throw new Error('questions were expected');
  expect(readGiven('under', since)).toBe('under');
  expect(readGiven('2026-11-21T14:03:22.123Z', since)).toBe('2026-11-21T14:03Z');
  expect(readGiven('2026-11-21T14:03Z', power)).toBeUndefined();
  expect(readGiven('Jan de Vries', since)).toBeUndefined();
  // A plus sign does not survive in a link.
  expect(readGiven('2026-11-21T15:03+01:00', since)).toBeUndefined();
});

describe('notes', () => {
  test('travel after the answers and can be split off again', () => {
    expect(splitNote(addNote('#power=yes', 'time'))).toEqual({ rest: '#power=yes', note: 'time' });
    expect(splitNote(addNote('', 'elsewhere'))).toEqual({ rest: '', note: 'elsewhere' });
  });

  test('come after a # even if there are no answers', () => {
    expect(addNote('', 'time')).toBe('#~=time');
    expect(addNote('#power=yes', 'time')).toBe('#power=yes&~=time');
  });

  test('leave every # but the first', () => {
    expect(splitNote('power=yes#x&~=time').rest).toBe('#power=yes#x');
  });

  test('do not affect a fragment without one', () => {
    expect(splitNote('#power=yes')).toEqual({ rest: '#power=yes' });
    expect(splitNote('')).toEqual({ rest: '' });
  });

  test('leave a fragment that cannot become a path', () => {
    expect(splitNote('#~=x&power=yes&q=/../../nl-nl/?x=1').rest).toBe(
      '#power=yes&q=/../../nl-nl/?x=1',
    );
    expect(splitNote('#/../../nl-nl/&~=x').rest).toBe('#/../../nl-nl/');
  });

  test('left in a link are not an answer', () => {
    const answers = { power: 'yes' };
    const read = parseFragment(addNote('#power=yes', 'time'), config);
    expect(read).toEqual({ answers, total: 1, changed: false });
  });
});

test('a text becomes a fragment with one # before it, and nothing stays nothing', () => {
  expect(asFragment('power=yes')).toBe('#power=yes');
  expect(asFragment('#power=yes')).toBe('#power=yes');
  expect(asFragment('power#yes')).toBe('#power#yes');
  expect(asFragment('')).toBe('');
});

describe('the fragment of an address', () => {
  const of = (text: string) =>
    fragmentOf(new URL(text, 'https://help.example/en-us/a/wait/'), restoredReadings);

  test('is what follows the #', () => {
    expect(of('?x=1#power=yes')).toEqual({ search: '?x=1', hash: '#power=yes' });
    expect(of('')).toEqual({ search: '', hash: '' });
  });

  test.each(['%23', '%2523', '%EF%BC%83'])('is found in a query, if its # became %s', (sign) => {
    expect(of(`?utm_source=x${sign}power=yes&noise=no`)).toEqual({
      search: '',
      hash: '#power=yes&noise=no&',
    });
    expect(of(`?a${sign}power=yes#noise=no`).hash).toBe('#power=yes&noise=no');
  });
});

describe('a link that came as it was made', () => {
  const fragmentA = '#power=yes&since=2026-11-21T14:03Z';

  test.each(['', '#', fragmentA, '#~=time', `${fragmentA}&~=time`])(
    'is recognized as such: “%s”',
    (hash) => {
      expect(isWhole({ search: '', hash })).toBe(true);
    },
  );

  test.each([
    { search: '?utm_source=x', hash: fragmentA },
    { search: '', hash: `${fragmentA}.` },
    { search: '', hash: fragmentA.replace('&', '&amp;') },
    { search: '', hash: fragmentA.replaceAll('=', '=3D') },
    { search: '', hash: fragmentA.replace('yes', 'ye=s') },
    { search: '', hash: fragmentA.toUpperCase() },
    { search: '', hash: `#${encodeURIComponent(fragmentA.slice(1))}` },
  ])('is not any other: %j', (address) => {
    expect(isWhole(address)).toBe(false);
  });

  test('reads the same with and without repairing damage', () => {
    const sign = fc.constantFrom(
      ...Array.from('#&=%;.:~-+ \\'),
      'amp;',
      '3D',
      '%3D',
      '20',
      'T14:03Z',
    );
    const part = fc.oneof(fc.constantFrom('power', 'yes', 'since', '2026-11-21'), sign);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const hash = `#${parts.join('')}`;
        fc.pre(isWhole({ search: '', hash }));
        expect(parseFragment(hash, config)).toEqual(parseFragment(hash, config, restoredReadings));
      }),
      { numRuns: 300 },
    );
  });
});
