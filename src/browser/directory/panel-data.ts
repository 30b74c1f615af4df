/** `sign-in.json`: what the panel needs in addition to the page, in one language. */

import { isRecord } from '../../facts/json.ts';
import type { SignInConfig } from '../../graph/config.ts';
import type { Messages } from '../../locale/speaker.ts';

export interface PanelData {
  /** Absent if sign-in is not set up. */
  readonly config?: SignInConfig;
  /** Path of the page that Microsoft redirects back to. */
  readonly redirectPath: string;
  /** The Entra roles that may read each fact. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly messages: Messages;
}

export function isPanelData(value: unknown): value is PanelData {
  return isRecord(value) && isRecord(value['messages']) && isRecord(value['roles']);
}
