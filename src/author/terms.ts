/**
 * What Microsoft's portals call things in one language: `content/terms/<locale>.yaml`. The source
 * gives a label in bold, in English; a translation gives what its readers see on their screen.
 */

import { z } from 'zod';
import { readYaml, type ReadYaml } from './yaml.ts';

const evidence = z.string().min(1);

/**
 * - `official`: Microsoft's own translation uses this label; it can be used alone.
 * - `machine`, `conflict`: only a machine translation has it, or Microsoft's pages disagree; use it
 * along with the English label.
 * - `unverified`: nothing was found; use the English label, with its meaning in parentheses.
 * - `name`: a product name, the same in every language. Only the source locale's file has these.
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
 * @param text one language's YAML
 * @param file its path as diagnostics name it
 */
export function parseTerms(text: string, file: string): ReadYaml<Terms> {
  return readYaml(
    text,
    { file, firstLine: 1 },
    { schema, what: 'the list of terms', code: 'GP322' },
  );
}
