/** What `--help` prints. */

import type { Command } from './command.ts';
import type { Argument, Description, Option } from './description.ts';

/** How a command is typed, without what is optional: `npm run corpus:report -- <folder>`. */
export function shortUsage({ name, arguments: wanted }: Description): string {
  const needed = wanted.filter(({ isOptional }) => isOptional !== true).map(formatArgument);
  return [npmCommand(name), ...(needed.length > 0 ? ['--', ...needed] : [])].join(' ');
}

export function helpOf(command: Command): string {
  const { summary, details, arguments: wanted, options, example, passesOnTo } = command;
  const more = passesOnTo === undefined ? '' : ` All arguments are passed on to ${passesOnTo}.`;
  const rows: Row[] = [
    ...wanted.map((argument): Row => [formatArgument(argument), argument.summary]),
    ...Object.entries(options).map(([name, option]): Row => [
      formatOption(name, option),
      describeOption(option),
    ]),
    ['-h, --help', 'shows this'],
  ];
  return [
    `usage: ${usageOf(command).join('\n       ')}`,
    `\n${capitalized(summary)}.${details === undefined ? '' : ` ${details}`}${more}\n`,
    ...table(rows),
    `\nexample: ${example}`,
  ].join('\n');
}

/** Every command in a line. */
export function overviewOf(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }): Row => [npmCommand(name), summary]);
  return [...table(rows), '\nEach of them has a --help: npm run build -- --help'].join('\n');
}

export function usageOf(command: Description): readonly string[] {
  if (command.usage !== undefined) return command.usage;
  const { name, arguments: wanted, options, passesOnTo } = command;
  const rest = [
    ...wanted.map((argument) =>
      argument.isOptional === true ? `[${formatArgument(argument)}]` : formatArgument(argument),
    ),
    ...(Object.keys(options).length > 0 ? ['[options]'] : []),
    ...(passesOnTo === undefined ? [] : ['[…]']),
  ];
  return [[npmCommand(name), ...(rest.length > 0 ? ['--', ...rest] : [])].join(' ')];
}

/** npm itself has shorter forms of two of them. */
function npmCommand(name: string): string {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
}

function formatArgument({ name, isRepeated }: Argument): string {
  return isRepeated === true ? `<${name}> …` : `<${name}>`;
}

function formatOption(name: string, { type, value = '<value>', valueIsOptional }: Option): string {
  if (type === 'boolean') return `--${name}`;
  return valueIsOptional === true ? `--${name} [${value}]` : `--${name} ${value}`;
}

function describeOption({ summary, default: otherwise }: Option): string {
  return typeof otherwise === 'string' ? `${summary}; otherwise ${otherwise}` : summary;
}

type Row = readonly [string, string];

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
