/** Compares the arguments of a command with its description. */

import { parseArgs } from 'node:util';
import { nearest } from '../../author/nearest.ts';
import type { Description, Options } from './description.ts';

/** What is wrong with the arguments, and what exists; undefined if they fit. */
export function problemWith(args: readonly string[], description: Description): string | undefined {
  const { tokens, positionals } = parseArgs({
    args: parserArguments(args, description.options),
    options: { ...description.options },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = problemWithOption(token, description);
    if (problem !== undefined) return problem;
  }
  return problemWithPositionals(positionals, description);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function problemWithOption(
  { name, rawName, value, inlineValue }: OptionToken,
  { name: command, options }: Description,
): string | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const known = [...Object.keys(options), 'help'].map((one) => `--${one}`);
    return `“${command}” has no option ${rawName} — ${didYouMean(rawName, known)}it has ${known.join(', ')}`;
  }
  if (option.type === 'boolean')
    return value === undefined
      ? undefined
      : `${rawName} takes no value, but got “${value}” — write ${rawName} alone`;
  const isMissing = value === undefined || (value.startsWith('-') && inlineValue !== true);
  return isMissing
    ? `${rawName} has no value — write ${rawName} ${option.value ?? '<value>'}`
    : undefined;
}

function problemWithPositionals(
  positionals: readonly string[],
  { name: command, arguments: wanted }: Description,
): string | undefined {
  const missing = wanted.find(
    ({ isOptional }, index) => isOptional !== true && positionals[index] === undefined,
  );
  if (missing !== undefined) return `<${missing.name}> is missing: ${missing.summary}`;
  for (const [index, given] of positionals.entries()) {
    const argument = wanted[index] ?? (wanted.at(-1)?.isRepeated ? wanted.at(-1) : undefined);
    if (argument === undefined) {
      const names = wanted.map(({ name }) => `<${name}>`).join(' ');
      return `“${given}” is one argument too many — “${command}” takes ${names || 'none'}`;
    }
    const { name, choices } = argument;
    if (choices !== undefined && !choices.includes(given))
      return `“${given}” cannot be the <${name}> — ${didYouMean(given, choices)}write ${choices.join(' or ')}`;
  }
  return undefined;
}

/** “did you mean …? Otherwise, ”, for a sentence that goes on with what exists. */
export function didYouMean(given: string, known: readonly string[]): string {
  const hint = known.length > 1 ? nearest(given, known) : undefined;
  return hint === undefined ? '' : `did you mean ${hint}? Otherwise, `;
}

/**
 * The arguments as the parser needs them. It knows no options whose value can be left out, so these
 * get an empty one.
 */
export function parserArguments(args: readonly string[], options: Options): string[] {
  return args.map((arg, index) => {
    const name = arg.replace(/^--/u, '');
    const mayBeBare = arg.startsWith('--') && Object.hasOwn(options, name);
    if (!mayBeBare || options[name]?.valueIsOptional !== true) return arg;
    const next = args[index + 1];
    return next === undefined || next.startsWith('-') ? `${arg}=` : arg;
  });
}
