/**
 * What Microsoft's portals call things in one language: `content/terms/<locale>.yaml`. The source
 * names a label in bold, in English; a translation writes what its readers see on their screen.
 */

import { z } from 'zod';
import { readYaml, type ReadYaml } from './yaml.ts';

const evidence = z.string().min(1);

/**
 * - `official`: Microsoft's translators use this label; it may stand alone.
 * - `machine`, `conflict`: only a machine translation has it, or Microsoft's pages disagree; the
 *   English label stands beside it.
 * - `unverified`: nothing was found; the English label stands first, its meaning in brackets.
 * - `name`: of a product, the same in every language. Only the source locale's file has these.
 */
const term = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['official', 'machine', 'conflict']),
    label: z.string().min(1),
    evidence,
  }),
  z.strictObject({ state: z.enum(['unverified', 'name']), evidence: evidence.optional() }),
]);

const schema = z.record(z.string(), term);

export type Term = Readonly<z.infer<typeof term>>;

/** By the label's English text. */
export type Terms = Readonly<Record<string, Term>>;

/**
 * @param text the YAML of one language
 * @param file the list's path as diagnostics name it
 */
export function parseTerms(text: string, file: string): ReadYaml<Terms> {
  return readYaml(
    text,
    { file, firstLine: 1 },
    { schema, what: 'the list of terms', code: 'GP322' },
  );
}
