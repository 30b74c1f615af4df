/** `sign-in.json`: what the panel needs besides the page, in one language. */

import { isRecord } from '../../facts/json.ts';
import type { SignInConfig } from '../../graph/config.ts';

export interface PanelData {
  /** Absent where nobody can sign in. */
  readonly config?: SignInConfig;
  /** Path of the page that Microsoft sends readers back to. */
  readonly redirectPath: string;
  /** The Entra roles that may read a fact, by its name. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly messages: Readonly<Record<string, string>>;
}

export function isPanelData(value: unknown): value is PanelData {
  return isRecord(value) && isRecord(value['messages']) && isRecord(value['roles']);
}
