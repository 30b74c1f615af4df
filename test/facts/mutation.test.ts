import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, type Responses } from '../../src/facts/index.ts';
import { isRecord } from '../../src/facts/json.ts';
import { factNames } from '../../src/facts/names.ts';
import {
  about,
  app,
  audits,
  context,
  GUID,
  health,
  licence,
  list,
  ok,
  otherProduct,
  plan,
  product,
  state,
} from './fixtures/responses.ts';

const group = state({ state: 'Error', error: 'CountViolation', assignedByGroup: GUID.group });
const none = { assignedLicenses: [], assignedPlans: [], licenseAssignmentStates: [] };
const tenant = {
  app: ok(list([app()])),
  products: ok(list([otherProduct(), product()])),
  audits: ok(list(audits(50))),
  health: ok(list([health('serviceOperational')])),
};
const worlds: Responses[] = [
  { ...tenant, ...about() },
  { ...tenant, ...about({ ...none, accountEnabled: false, usageLocation: null }) },
  { ...tenant, ...about({ ...none, licenseAssignmentStates: [group] }) },
  {
    ...tenant,
    ...about({ ...none, assignedLicenses: [licence(GUID.e3, [GUID.core, GUID.enterprise])] }),
  },
  {
    ...about({ assignedPlans: [plan({ capabilityStatus: 'Deleted' }), plan()] }),
    app: ok(list([app({ accountEnabled: false })])),
    products: ok(list([product({ consumedUnits: 25 })])),
    audits: ok(list(audits(3))),
    health: ok(list([health('investigating')])),
  },
];

type Path = readonly (string | number)[];

/** Every place inside a JSON value. */
function places(value: unknown, path: Path = []): Path[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => places(item, [...path, index]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [path, ...inside];
}

function replaceAt(
  value: unknown,
  [step, ...rest]: Path,
  change: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === step ? replaceAt(item, rest, change) : item));
  if (!isRecord(value)) return value;
  return { ...value, [step]: replaceAt(value[step], rest, change) };
}

/** Damage that can be seen: a value of another type, an absent field, letters in another case. */
const damage: readonly ((old: unknown) => unknown)[] = [
  () => undefined,
  () => ({}),
  () => [[]],
  () => 'damaged',
  () => -1,
  (old) => (typeof old === 'string' ? old.toUpperCase() : [old]),
  (old) => (Array.isArray(old) ? old.concat('damaged') : { old }),
  (old) => (Array.isArray(old) ? old.toReversed() : old),
];

describe.each(factNames)('%s', (name) => {
  test('is the same or unknown whatever Graph sends, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...worlds),
        fc.constantFrom('person', 'app', 'products', 'audits', 'health'),
        fc.nat(),
        fc.constantFrom(...damage),
        (world, key, at, change) => {
          const answered = world[key];
          if (!answered?.ok) return;
          const all = places(answered.body);
          const body = replaceAt(answered.body, all[at % all.length] ?? [], change);
          const reading = facts[name].read({ ...world, [key]: ok(body) }, context);
          const before = facts[name].read(world, context);
          if (reading.known)
            expect(reading.answer).toEqual(before.known ? before.answer : 'unknown');
        },
      ),
      { numRuns: 600 },
    );
  });
});
