import { describe, expect, test } from 'vitest';
import { fillText, replacements } from '../../src/browser/directory/scripts.ts';
import { scriptValues, type SkuChoice } from '../../src/facts/core/script-values.ts';
import type { SkuRef } from '../../src/facts/core/skus.ts';
import { evidenceKinds, type Evidence } from '../../src/facts/index.ts';

const e3 = { id: '05e9a617-0261-4cee-bb44-138d3ef5d965', name: 'Microsoft 365 E3', part: 'SPE_E3' };
const e1 = { id: '18181a46-0d4e-45cd-891e-60aabd171b4e', name: 'Office 365 E1', part: "ST'PACK" };
const nameless: SkuRef = { id: '99999999-1111-4222-8333-444444444444', name: 'x' };
const choice = (sku: SkuRef): SkuChoice => ({ sku, from: { kind: 'plan-off', sku } });

const examples = { person: 'person@example.com', license: 'SPE_E3', country: 'NL' };
interface About {
  readonly skus?: readonly SkuRef[];
  readonly country?: string;
  readonly chosen?: string | undefined;
}
const replaced = (address: string, { skus = [], country, chosen }: About = {}) =>
  replacements(examples, {
    ...{ address, chosen },
    values: { skus: skus.map(choice), country },
  });
const script = "Update -UserId 'person@example.com' -UsageLocation NL; $_ -eq 'SPE_E3'";

test('examples become quoted values, each one once', () => {
  expect(fillText(script, replaced("o'neil@example.com", { skus: [e1], country: 'BE' }))).toBe(
    "Update -UserId 'o''neil@example.com' -UsageLocation 'BE'; $_ -eq 'ST''PACK'",
  );
});

test('only the examples that the article names are examples', () => {
  const values = { skus: [choice(e1)], country: 'BE' };
  const about = { address: 'a@b.example', values, chosen: undefined };
  expect(fillText(script, replacements({}, about))).toBe(script);
  const other = { ...examples, license: 'OTHER' };
  expect(fillText("'OTHER' 'SPE_E3'", replacements(other, about))).toBe("'ST''PACK' 'SPE_E3'");
});

describe('the license keeps its example', () => {
  test.each<[string, readonly SkuRef[], string | undefined]>([
    ['while none is known', [], undefined],
    ['while it is known by no part number', [nameless], nameless.id],
    ['while there are several and none is chosen', [e3, e1], undefined],
    ['when the one that was chosen is gone', [e3, e1], nameless.id],
  ])('%s', (_, skus, chosen) => {
    const text = "-UsageLocation NL 'SPE_E3' person@example.com";
    expect(fillText(text, replaced('a@b.example', { skus, chosen }))).toBe(text);
  });
});

test('with several, the chosen one is named; with one, that one', () => {
  const filled = (skus: readonly SkuRef[], chosen?: string) =>
    fillText("'SPE_E3'", replaced('a@b.example', { skus, chosen }));
  expect(filled([e3, e1], e1.id)).toBe("'ST''PACK'");
  expect(filled([e1], e3.id)).toBe("'ST''PACK'");
  expect(filled([nameless, e1])).toBe("'ST''PACK'");
});

test('only the exact example is replaced, not what it would match as a pattern', () => {
  const values = new Map([
    ["'person@example.com'", "'imke'"],
    ['$(x|y)[0]', '1'],
  ]);
  const other = "'person@exampleXcom' $x x[0] $xy0";
  expect(fillText(other, values)).toBe(other);
  expect(fillText("'person@example.com' $(x|y)[0]", values)).toBe("'imke' 1");
});

test('a value that looks like an example or a pattern is only text', () => {
  const all = replaced("'SPE_E3'$&$1", { skus: [e3] });
  expect(fillText("'person@example.com'", all)).toBe("'''SPE_E3''$&$1'");
});

describe('what a script is about', () => {
  const seats = (sku: SkuRef, used: number): Evidence => ({
    ...{ kind: 'seats', sku, used, total: 10 },
  });
  const off: Evidence = { kind: 'plan-off', sku: e3 };
  const valuesOf = (...evidence: readonly Evidence[]) => {
    const { skus, country } = scriptValues(evidence, evidenceKinds);
    return { skus: skus.map(({ sku }) => sku), country };
  };

  test('is a license whose plan is off before one with a free seat, in any order', () => {
    expect(valuesOf(seats(e1, 1), off).skus).toEqual([e3]);
    expect(valuesOf(off, seats(e1, 1)).skus).toEqual([e3]);
  });

  test('is everything with a free seat, each once, and nothing without', () => {
    const evidence = [seats(e1, 1), seats(e3, 10), seats(e1, 1), seats(nameless, 9)];
    expect(valuesOf(...evidence).skus).toEqual([e1, nameless]);
  });

  test('is the country of the person, if there is one', () => {
    expect(valuesOf({ kind: 'location', country: 'BE' }).country).toBe('BE');
    expect(valuesOf({ kind: 'location', country: null }).country).toBeUndefined();
    expect(valuesOf()).toEqual({ skus: [], country: undefined });
  });

  test('is nothing that an unknown kind of evidence says', () => {
    expect(valuesOf({ kind: 'telepathy', sku: e3, country: 'BE' })).toEqual(valuesOf());
  });
});
