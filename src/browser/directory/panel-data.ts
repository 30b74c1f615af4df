/** `sign-in.json`: what the panel needs in addition to the page, in one language. */

import { isRecord } from '../../facts/core/json.ts';
import type { SignInConfig } from '../../graph/config.ts';

/** The placeholders in an article's commands, without quotes. */
export interface Examples {
  /** An address. */
  readonly person?: string | undefined;
  /** A part number. */
  readonly license?: string | undefined;
  /** A two-letter country code. */
  readonly country?: string | undefined;
}

export interface PanelData {
  /** Absent if sign-in is not set up. */
  readonly config?: SignInConfig;
  /** Path of the page that Microsoft redirects back to. */
  readonly redirectPath: string;
  /** Path of the guide's products, which are the same in every language. */
  readonly catalog: string;
  /** Path of the sample organizations. */
  readonly sample: string;
  readonly examples: Examples;
  /** The Entra roles that may read each fact. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Paths of the messages in the page's language: the panel's own, and those of the facts. */
  readonly messages: string;
  readonly factMessages: string;
}

export function isPanelData(value: unknown): value is PanelData {
  return isRecord(value) && typeof value['messages'] === 'string' && isRecord(value['roles']);
}
