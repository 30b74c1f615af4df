/** What a command says of itself: for its help, and to check its arguments against. */

import type { ParseArgsOptionDescriptor } from 'node:util';

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
