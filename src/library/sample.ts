/** The sample organizations: `content/sample/organizations.yaml`. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { diagnose, formatDiagnostic, type Diagnostic } from '../author/diagnostic.ts';
import { nearest } from '../author/nearest.ts';
import { placesIn } from '../author/yaml-place.ts';
import { readYaml, type ReadYaml } from '../author/yaml.ts';
import type { SampleSku } from '../facts/core/sample.ts';
import type { SampleData } from '../graph/sample/data.ts';
import { ContentError } from './content-error.ts';
import { includesPlan, readMicrosoftTable, type MicrosoftTable } from './microsoft-table.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';

const text = z.string().min(1);

/** What an organization or a person has in addition is for the facts that read it. */
const schema = z.strictObject({
  organizations: z.array(
    z.looseObject({
      id: text,
      name: text,
      hasRole: z.boolean(),
      people: z.array(z.looseObject({ id: text, name: text, address: text })).min(1),
    }),
  ),
});

export function parseSample(
  yaml: string,
  file: string,
  table: MicrosoftTable,
): ReadYaml<SampleData> {
  const kind = { schema, what: 'the sample', code: 'GP733' } as const;
  const { value, diagnostics } = readYaml(yaml, { file, firstLine: 1 }, kind);
  if (!value) return { diagnostics };
  const placeOf = placesIn(yaml, { file, firstLine: 1 });
  const used = skusIn(value, []);
  const sold = new Map(table.skus.map((sku) => [sku.part, sku]));
  const found = used.flatMap(({ part, path }): Diagnostic[] => {
    if (sold.has(part)) return [];
    const hint = nearest(part, [...sold.keys()]);
    const fix = hint
      ? `did you mean ${hint}?`
      : 'write a part number of content/microsoft/skus.json';
    return [diagnose('GP733', placeOf(path), `Microsoft sells no ${part}`, fix)];
  });
  if (found.length > 0) return { diagnostics: found };
  const skus = used.flatMap(({ part }): [string, SampleSku][] => {
    const sku = sold.get(part);
    if (!sku) return [];
    const plans = Object.entries(table.plans).filter(([id]) => includesPlan(sku, id));
    return [[part, { id: sku.id, part, plans: Object.fromEntries(plans) }]];
  });
  return { value: { ...value, skus: Object.fromEntries(skus) }, diagnostics };
}

/** Every `sku: …` in the data, with its place. */
function skusIn(
  value: unknown,
  path: readonly PropertyKey[],
): { readonly part: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'sku' && typeof inner === 'string'
      ? [{ part: inner, path: at }]
      : skusIn(inner, at);
  });
}

let known: { readonly text: string; readonly read: ReadYaml<SampleData> } | undefined;

/** Every guide with facts asks for it, so a text is parsed once. */
function readFile(): ReadYaml<SampleData> {
  const path = join(contentFolder, 'sample', 'organizations.yaml');
  if (!existsSync(path)) return { value: { organizations: [], skus: {} }, diagnostics: [] };
  const text = readText(path);
  if (known?.text !== text)
    known = { text, read: parseSample(text, relativePath(path), readMicrosoftTable()) };
  return known.read;
}

export function checkSample(): readonly Diagnostic[] {
  return readFile().diagnostics;
}

/** @throws if the file is wrong, saying where */
export function readSample(): SampleData {
  const { value, diagnostics } = readFile();
  if (value) return value;
  throw new ContentError(diagnostics.map(formatDiagnostic));
}
