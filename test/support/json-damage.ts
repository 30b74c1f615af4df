/**
 * Damage to JSON that can be detected: a value of a different type, an absent field, letters in a
 * different case.
 */

import { isRecord } from '../../src/facts/core/json.ts';

type Path = readonly (string | number)[];
export type Damage = (old: unknown) => unknown;

export const damages: readonly Damage[] = [
  () => undefined,
  () => ({}),
  () => [[]],
  () => 'damaged',
  () => -1,
  (old) => (typeof old === 'string' ? old.toUpperCase() : [old]),
  (old) => (Array.isArray(old) ? old.concat('damaged') : { old }),
  (old) => (Array.isArray(old) ? old.toReversed() : old),
];

/**
 * Graph's schema allows null for most fields. For a usage location, null means that none is set.
 */
export const toNull: Damage = () => null;

/** Damages one place in a value; any number selects a place. */
export function damaged(value: unknown, at: number, damage: Damage): unknown {
  const all = places(value);
  return replaceAt(value, all[at % all.length] ?? [], damage);
}

/** Every place inside a JSON value. */
function places(value: unknown, path: Path = []): Path[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => places(item, [...path, index]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [path, ...inside];
}

function replaceAt(value: unknown, [step, ...rest]: Path, damage: Damage): unknown {
  if (step === undefined) return damage(value);
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === step ? replaceAt(item, rest, damage) : item));
  if (!isRecord(value)) return value;
  return { ...value, [step]: replaceAt(value[step], rest, damage) };
}
