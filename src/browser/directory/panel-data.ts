/** `sign-in.json`: what the panel needs besides the page, in one language. */

import { isRecord } from '../../facts/json.ts';
import type { SignInConfig } from '../../graph/config.ts';

export interface PanelData {
  /** Absent where nobody can sign in. */
  readonly config?: SignInConfig;
  /** Where an administrator agrees for everybody. */
  readonly adminLink?: string;
  /** Path of the page that Microsoft sends readers back to. */
  readonly redirectPath: string;
  /** The Entra roles that may read a fact, by its name. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly messages: Readonly<Record<string, string>>;
}

/** @throws when the file cannot be had, or a proxy answers with something else */
export async function loadPanelData(url: string): Promise<PanelData> {
  const response = await fetch(url);
  const value: unknown = await response.json();
  if (!response.ok || !isPanelData(value)) throw new Error(`${url} is not what this page expects`);
  return value;
}

function isPanelData(value: unknown): value is PanelData {
  return isRecord(value) && isRecord(value['messages']) && isRecord(value['roles']);
}
