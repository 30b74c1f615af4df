import { describe, expect, test } from 'vitest';
import type { ProductRef } from '../../src/facts/evidence.ts';
import { fillText, replacements } from '../../src/browser/directory/scripts.ts';
import { scriptValues, type ScriptValues } from '../../src/facts/script-values.ts';
import type { Evidence } from '../../src/facts/index.ts';

const e3 = { id: '05e9a617-0261-4cee-bb44-138d3ef5d965', name: 'Microsoft 365 E3', part: 'SPE_E3' };
const e1 = { id: '18181a46-0d4e-45cd-891e-60aabd171b4e', name: 'Office 365 E1', part: "ST'PACK" };
const nameless: ProductRef = { id: '99999999-1111-4222-8333-444444444444', name: 'x' };
const values = (products: ScriptValues['products'], country?: string): ScriptValues => ({
  ...{ products, country },
});
const script = "Update -UserId 'person@example.com' -UsageLocation NL; $_ -eq 'SPE_E3'";

test('examples become quoted values, each one once', () => {
  expect(fillText(script, replacements("o'neil@example.com", values([e1], 'BE'), undefined))).toBe(
    "Update -UserId 'o''neil@example.com' -UsageLocation 'BE'; $_ -eq 'ST''PACK'",
  );
});

describe('the product keeps its example', () => {
  test.each<[string, ScriptValues['products'], string | undefined]>([
    ['while none is known', [], undefined],
    ['while it is known by no part number', [nameless], nameless.id],
    ['while there are several and none is chosen', [e3, e1], undefined],
    ['when the one that was chosen is gone', [e3, e1], nameless.id],
  ])('%s', (_, products, chosen) => {
    const text = "-UsageLocation NL 'SPE_E3' person@example.com";
    expect(fillText(text, replacements('a@b.example', values(products), chosen))).toBe(text);
  });
});

test('with several, the chosen one is named; with one, that one', () => {
  const filled = (products: ScriptValues['products'], chosen?: string) =>
    fillText("'SPE_E3'", replacements('a@b.example', values(products), chosen));
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
  const all = replacements("'SPE_E3'$&$1", values([e3]), undefined);
  expect(fillText("'person@example.com'", all)).toBe("'''SPE_E3''$&$1'");
});

describe('what a script is about', () => {
  const seats = (product: ProductRef, used: number): Evidence => ({
    ...{ kind: 'seats', product, used, total: 10, grace: 0 },
  });
  const off: Evidence = { kind: 'plan-off', product: e3 };

  test('is a product whose plan is off before one with a free seat, in any order', () => {
    expect(scriptValues([seats(e1, 1), off]).products).toEqual([e3]);
    expect(scriptValues([off, seats(e1, 1)]).products).toEqual([e3]);
  });

  test('is every product with a free seat, each once, and none without', () => {
    const evidence = [seats(e1, 1), seats(e3, 10), seats(e1, 1), seats(nameless, 9)];
    expect(scriptValues(evidence).products).toEqual([e1, nameless]);
  });

  test('is the country of the person, if there is one', () => {
    expect(scriptValues([{ kind: 'location', country: 'BE' }]).country).toBe('BE');
    expect(scriptValues([{ kind: 'location', country: null }]).country).toBeUndefined();
    expect(scriptValues([])).toEqual({ products: [], country: undefined });
  });
});
