/** What published links are checked against. */

import type { GuideConfig } from '../../guide/config.ts';
import type { Document } from '../document.ts';
import type { GuideMachine } from '../../guide/machine.ts';
import type { ShownText } from '../shown-text.ts';

export interface LockedGuide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  /** With its parts, whose old ids are those of the guide too. */
  readonly source: Document;
  /** Without them. */
  readonly own: Document;
  readonly origins: ShownText['origins'];
  /** The path of `links.lock`. */
  readonly file: string;
  readonly today: number;
}
