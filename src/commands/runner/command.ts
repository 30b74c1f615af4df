/** What a command of `package.json` is: it describes itself, and runs. */

import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { parserArguments, problemWith } from './arguments.ts';

/** What a command returns to the shell; 2, for wrong use, is the runner's to return. */
export type ExitCode = 0 | 1;

export interface Option extends ParseArgsOptionDescriptor {
  readonly summary: string;
  /** What its value is called in the help, such as `<folder>`. */
  readonly value?: string;
  /** It may be given without a value too. */
  readonly valueIsOptional?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

/** An argument that is not an option. */
export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly isOptional?: boolean;
  /** Any number of them; only the last argument can be. */
  readonly isRepeated?: boolean;
  /** All that it can be. */
  readonly choices?: readonly string[];
}

/** What the help says, and what the arguments are checked against. */
export interface Description {
  /** Its name in `npm run <name>`. */
  readonly name: string;
  /** What it does, in one sentence that begins with a verb. */
  readonly summary: string;
  /** More sentences, for the help. */
  readonly details?: string;
  readonly arguments: readonly Argument[];
  readonly options: Options;
  /** A whole command line. */
  readonly example: string;
  /** The ways to use it, if `arguments` cannot say. */
  readonly usage?: readonly string[];
  /** The tool that gets all arguments as they are, and checks them; its name is for the help. */
  readonly passesOnTo?: string;
}

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
