/** What published links are checked against. */

import type { GuideConfig } from '../../guide/config.ts';
import type { Document } from '../document.ts';
import type { GuideMachine } from '../../guide/machine.ts';

export interface LockedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  readonly source: Document;
  /** The path of `links.lock`. */
  readonly file: string;
  readonly today: number;
}
