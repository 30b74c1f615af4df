import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../src/locale/format.ts';
import { compileMessage } from '../../src/library/compile-message.ts';
import { closeDirections, isolate, isolateIn } from '../../src/locale/isolate.ts';

const [rlo, rli, fsi, pdi] = ['\u202E', '\u2067', '\u2068', '\u2069'];

/** Any text with direction controls in it. */
const turned = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('א', rlo, '\u202B', rli, fsi, pdi, '\u2029')))
  .map((parts) => parts.join(''));

/** How deeply nested in isolates each position of a text is; an override extends to its end. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from(text).map((character) => {
    if (/[\u2066-\u2068]/u.test(character)) depth += 1;
    if (character === pdi) depth -= 1;
    return depth;
  });
}

test('nothing in a text affects what is around it', () => {
  fc.assert(
    fc.property(turned, (text) => {
      const closed = closeDirections(text);
      expect(closed).not.toMatch(/[\u2028\u2029\u202A-\u202E]/u);
      const inside = depths(closed);
      expect(Math.min(0, ...inside)).toBe(0);
      expect(inside.at(-1) ?? 0).toBe(0);
      expect(closeDirections(closed)).toBe(closed);
    }),
  );
});

test('what was isolated stays isolated inside another isolate', () => {
  const inner = `${isolate('•••e3f4')}، ${isolate('VIVA')}`;
  expect(isolate(inner)).toBe(`${fsi}${inner}${pdi}`);
});

describe('a name on a page from left to right', () => {
  const say = (name: string) =>
    formatMessage('en-us', compileMessage('en-us', 'Filled in for {name}. Look.'), { name });

  test('is left alone if it cannot reverse anything', () => {
    for (const name of ['Imke Zandstra', 'Fergus O’Dálaigh', '李', 'Ωμέγα (1)'])
      expect(say(name)).toBe(`Filled in for ${name}. Look.`);
  });

  test.each([
    [`Ana ${rlo}gnp.exe`, 'Ana gnp.exe'],
    ['נועה', 'נועה'],
    ['ليلى (2)', 'ليلى (2)'],
    [`Ana${pdi}${rlo}`, 'Ana'],
    ['\u{1E900}', '\u{1E900}'],
  ])('is isolated if it can: %j', (name, kept) => {
    expect(say(name)).toBe(`Filled in for ${fsi}${kept}${pdi}. Look.`);
  });
});

test('from right to left everything is isolated', () => {
  expect(isolateIn('he-il', 'Imke')).toBe(`${fsi}Imke${pdi}`);
});
