/** Runs a command by its name: help, wrong use, errors for authors, and the exit code. */

import { ContentError } from '../../library/content-error.ts';
import { didYouMean } from './arguments.ts';
import { UsageError, type Command } from './command.ts';
import { helpOf, overviewOf } from './help.ts';

/** The commands, each loaded when it is needed. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/**
 * The exit code of every command:
 *
 * - 0: done;
 * - 1: problems were found, or something failed;
 * - 2: wrong use, and nothing was done.
 */
export async function runCommand(
  commands: Commands,
  [name, ...args]: readonly string[],
): Promise<0 | 1 | 2> {
  if (name === '--help' || name === '-h') {
    console.log(overviewOf(await Promise.all(Object.values(commands).map((load) => load()))));
    return 0;
  }
  try {
    const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw new UsageError(unknownCommand(name, Object.keys(commands)));
    const command = await load();
    if (!asksForHelp(args)) return await command.run(args);
    console.log(helpOf(command));
    return 0;
  } catch (error) {
    if (error instanceof ContentError) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function unknownCommand(name: string | undefined, known: readonly string[]): string {
  if (name === undefined) return `The command is missing — there are ${known.join(', ')}`;
  return `There is no command “${name}” — ${didYouMean(name, known)}there are ${known.join(', ')}`;
}

/** What follows `--` is no longer an option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
