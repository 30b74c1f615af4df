/** What a typo, a bad merge, or an attacker does to a text, in one place. */

import fc from 'fast-check';

export type Mutation = readonly [
  kind: 'cut' | 'twice' | 'insert' | 'line' | 'swap',
  at: number,
  text: string,
];

const anyText = fc.oneof(
  fc.constantFrom(...Array.from('<>{}[]()*_`#-"\'&|:=/\\~!?%@,.0\n\t\r\u0000\u2028\ufeff\ud800')),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** @param pieces what such texts consist of, to be inserted where it does not belong */
export function mutations(pieces: readonly string[]): fc.Arbitrary<readonly Mutation[]> {
  const mutation: fc.Arbitrary<Mutation> = fc.tuple(
    fc.constantFrom('cut', 'twice', 'insert', 'line', 'swap'),
    fc.nat(),
    fc.oneof(anyText, fc.constantFrom(...pieces)),
  );
  return fc.array(mutation, { minLength: 1, maxLength: 6 });
}

export function mutate(text: string, [kind, place, insert]: Mutation): string {
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
