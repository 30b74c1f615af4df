/** Explains to the author why a schema rejects a value. */

import { z } from 'zod';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface Complaint {
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
}

interface Read {
  readonly schema: z.ZodType;
  /** What to call the value as a whole. */
  readonly what: string;
  /** What to do about a key that belongs to a different kind of the same thing. */
  readonly elsewhere?: string;
}

/** @param data the value that the schema rejected */
export function complaintsOf(issue: Issue, data: unknown, read: Read): Complaint[] {
  const { what } = read;
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(path, key, read));
  const name = path.map(String).join('.') || what;
  const value = valueAt(data, path);
  if (path.length > 0 && value === undefined)
    return [{ path, message: `${name} is missing`, fix: `add “${String(path.at(-1))}: …”` }];
  if (value === null && isText(issue))
    return [
      {
        path,
        message: `${name} is empty`,
        fix: `write its text after “${String(path.at(-1))}:”`,
      },
    ];
  const unquoted = isText(issue);
  const fix = unquoted && typeof value !== 'object' ? 'put it in quotes' : `correct “${name}”`;
  const said = expectation(issue);
  return [{ path, message: name + (said.startsWith('should ') ? ' ' : ': ') + said, fix }];
}

function isText(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: '“key: value” lines',
  record: '“key: value” lines',
};

/** Our schemas' own messages take precedence; the library's messages are not for authors. */
function expectation(issue: Issue): string {
  if (!/^(?:Invalid|Too (?:small|big))\b/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `should have at least ${String(issue.minimum)} entries`
        : 'should not be empty';
    case 'invalid_format':
      return issue.format === 'date'
        ? 'should be a date, such as 2026-11-22'
        : 'should be an address that begins with https://';
    // For a malformed key, the nested issue says what was expected.
    case 'invalid_key':
      return issue.issues[0] ? expectation(issue.issues[0]) : issue.message;
    default:
      return issue.message;
  }
}

function unknownKey(around: Path, key: string, { schema, elsewhere }: Read): Complaint {
  const path = [...around, key];
  const known = keysAt(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), around);
  const name = path.map(String).join('.');
  // Another alternative allows it.
  if (known.includes(key) && elsewhere)
    return { path, message: `${name} does not belong here`, fix: elsewhere };
  const hint = nearest(key, known);
  const fix = hint ? `did you mean “${hint}”?` : `remove it; known keys: ${known.join(', ')}`;
  return { path, message: `${name} is not a known key`, fix };
}

/** The keys that a schema allows at a path, for all its alternatives. */
function keysAt(schema: JsonSchema, path: Path): string[] {
  const [key, ...rest] = path;
  const inside =
    typeof key === 'number'
      ? schema.items
      : (schema.properties?.[String(key)] ?? schema.additionalProperties);
  const own =
    key === undefined
      ? Object.keys(schema.properties ?? {})
      : [inside].flat().flatMap((part) => (typeof part === 'object' ? keysAt(part, rest) : []));
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...new Set([...own, ...alternatives.flatMap((part) => keysAt(part, path))])];
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );
}
