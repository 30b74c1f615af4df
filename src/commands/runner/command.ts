/** A command of `package.json`: it describes itself, and runs. */

import { parseArgs } from 'node:util';
import { parserArguments, problemWith } from './arguments.ts';
import type { Description, Options } from './description.ts';

/** What a command returns to the shell; 2, for wrong use, is the runner's to return. */
export type ExitCode = 0 | 1;

export interface Command extends Description {
  /** @throws UsageError if the arguments are wrong */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>;

/** What a command gets. */
export interface Given<O extends Options> {
  readonly values: Parsed<O>['values'];
  readonly positionals: readonly string[];
  /** As they were typed, for those who pass them on. */
  readonly args: readonly string[];
}

/** Wrong use of a command: the message says what is wrong, and what exists. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command from its description and what it does with arguments that fit it. */
export function defineCommand<const O extends Options>(
  description: Description & { readonly options: O },
  run: (given: Given<O>) => ExitCode | Promise<ExitCode>,
): Command {
  const { options, passesOnTo } = description;
  const parse = (args: string[]) => parseArgs({ args, options, allowPositionals: true });
  return {
    ...description,
    run: async (args) => {
      if (passesOnTo !== undefined) return run({ ...parse([]), args });
      const problem = problemWith(args, description);
      if (problem !== undefined) throw new UsageError(problem);
      return run({ ...parse(parserArguments(args, options)), args });
    },
  };
}
