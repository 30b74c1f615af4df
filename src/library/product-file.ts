/** `content/products/<id>.yaml`: what a guide can be about, validated. */

import { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../author/diagnostic.ts';
import { placesIn } from '../author/yaml-place.ts';
import { readYaml, type ReadYaml } from '../author/yaml.ts';
import { isGuid } from '../facts/core/json.ts';
import { isLocale } from '../locale/locale.ts';
import type { MicrosoftTable } from './microsoft-table.ts';

const name = z.string().trim().min(1);

const guid = z.string().refine((text) => isGuid(text) && text === text.toLowerCase(), {
  error: ({ input }) =>
    `“${String(input)}” is not a GUID in lower case, such as 57ff2da0-773e-42df-b2af-ffb7a2317929`,
});

const schema = z.strictObject({
  /** What Microsoft calls it today. */
  name,
  /** What it was called; people still search for that. */
  former: z.array(name).default([]),
  /** Today's name in locales where Microsoft translates it. */
  names: z
    .record(
      z.string().refine(isLocale, { error: ({ input }) => `“${String(input)}” is not a locale` }),
      name,
    )
    .default({}),
  /** Its applications in Entra; the one that people sign in to comes first. */
  apps: z.array(guid).default([]),
  /** Its names and ids in Microsoft's service health, today's and former ones. */
  services: z.array(name).default([]),
  plans: z
    .array(
      z.strictObject({
        id: guid,
        /** Microsoft's name in code, which must be that of the GUID. */
        name,
        /** As the admin centers show it. */
        title: name,
        /** Whether the plan gives access on its own. */
        access: z.boolean().default(true),
      }),
    )
    .default([]),
});

export type ProductFile = Readonly<z.infer<typeof schema>>;

/**
 * @param text the YAML
 * @param file its path as diagnostics name it
 * @param table what Microsoft sells, to compare plans with
 */
export function parseProduct(
  text: string,
  file: string,
  { plans }: Pick<MicrosoftTable, 'plans'>,
): ReadYaml<ProductFile> {
  const kind = { schema, what: 'the product', code: 'GP730' } as const;
  const { value, diagnostics } = readYaml(text, { file, firstLine: 1 }, kind);
  if (!value) return { diagnostics };
  const placeOf = placesIn(text, { file, firstLine: 1 });
  const found = [...checkTwins(value, placeOf), ...checkPlans(value, plans, placeOf)];
  return found.length > 0 ? { diagnostics: found } : { value, diagnostics };
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;

function checkTwins({ apps, plans }: ProductFile, placeOf: PlaceOf): Diagnostic[] {
  const written = [
    ...apps.map((id, at) => ({ id, path: ['apps', at] })),
    ...plans.map(({ id }, at) => ({ id, path: ['plans', at, 'id'] })),
  ];
  return written
    .filter(({ id }, at) => written.findIndex((other) => other.id === id) < at)
    .map(({ id, path }) => diagnose('GP731', placeOf(path), `${id} is listed twice`, 'remove one'));
}

function checkPlans(
  { plans }: ProductFile,
  known: Readonly<Record<string, string>>,
  placeOf: PlaceOf,
): Diagnostic[] {
  return plans.flatMap(({ id, name }, at) => {
    const real = Object.hasOwn(known, id) ? known[id] : undefined;
    if (real === name) return [];
    const own = Object.entries(known).find(([, other]) => other === name)?.[0];
    const message = real
      ? `The plan ${id} is ${real}, not ${name}`
      : `Microsoft’s table has no plan ${id}`;
    const fix = own
      ? `${name} is ${own}`
      : real
        ? `write name: ${real}`
        : 'check the GUID, or update the table with npm run facts:renew';
    return [diagnose('GP732', placeOf(['plans', at, 'id']), message, fix)];
  });
}
