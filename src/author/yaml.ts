/** Hand-written YAML, validated against a schema: errors are reported in place, with a fix. */

import type { z } from 'zod';
import { diagnose, type Code, type Diagnostic } from './diagnostic.ts';
import { complaintsOf } from './yaml-complaint.ts';
import { yamlSlip } from './yaml-slip.ts';
import { offsetOf, parseYaml, type YamlDocument, type YamlOrigin } from './yaml-place.ts';

export interface ReadYaml<T> {
  /** Absent if anything is wrong; `diagnostics` then says what. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface YamlKind<T> {
  readonly schema: z.ZodType<T>;
  /** What to call the text as a whole: “the front matter”. */
  readonly what: string;
  /** What to do about a key that belongs to a different kind of the same thing. */
  readonly elsewhere?: string;
  /** The code of its diagnostics. */
  readonly code: Code;
}

export function readYaml<T>(yaml: string, origin: YamlOrigin, kind: YamlKind<T>): ReadYaml<T> {
  const { document, placeAt } = parseYaml(yaml, origin);
  const wrong = (offset: number, message: string, fix = 'correct the YAML') =>
    diagnose(kind.code, placeAt(offset), message, fix);
  if (document.errors.length > 0)
    return {
      diagnostics: document.errors.map((error) => {
        const { message, fix } = yamlSlip(error.message);
        return wrong(error.pos[0], message, fix);
      }),
    };
  const data = readData(document);
  if ('problem' in data) return { diagnostics: [wrong(0, data.problem)] };
  const result = kind.schema.safeParse(data.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const complaints = result.error.issues.flatMap((issue) => complaintsOf(issue, data.value, kind));
  return {
    diagnostics: complaints.map(({ path, message, fix }) =>
      diagnose(kind.code, placeAt(offsetOf(document, path)), message, fix),
    ),
  };
}

/**
 * YAML can be well-formed and still invalid: an alias without an anchor, or thousands of aliases.
 */
function readData(document: YamlDocument) {
  try {
    const value: unknown = document.toJS();
    return { value };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
