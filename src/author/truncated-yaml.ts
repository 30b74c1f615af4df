/** YAML texts that end earlier than their author intended, because “ #” starts a comment. */

import { isScalar, visit } from 'yaml';
import { diagnose, type Diagnostic } from './diagnostic.ts';
import { parseYaml, type YamlOrigin } from './yaml-place.ts';

/** The keys whose values are sentences, in which “#” is an ordinary character. */
const sentences: readonly unknown[] = ['title', 'description', 'supports'];

export function findTruncatedYaml(yaml: string, origin: YamlOrigin): Diagnostic[] {
  // Hardly any article contains one, and parsing takes time.
  if (!/[ \t]#/u.test(yaml)) return [];
  const { document, placeAt } = parseYaml(yaml, origin);
  const found: Diagnostic[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !sentences.includes(key.value)) return;
      if (!isScalar(value) || value.type !== 'PLAIN' || !value.comment) return;
      const end = value.range?.[1] ?? 0;
      const place = placeAt(yaml.indexOf('#', end));
      const message = `“#${value.comment}” is read as a comment, and not as part of the ${String(key.value)}`;
      found.push(diagnose('GP206', place, message, 'put the whole text in double quotes: "…"'));
    },
  });
  return found;
}
