/** What a directory said about a guide's questions, on this page and earlier in this tab. */

import { factKey } from '../../facts/core/fact.ts';
import { findFact, type Evidence, type Reading } from '../../facts/index.ts';
import type { Fault } from '../../facts/core/reasons.ts';
import { isQuestion, type GuideConfig, type QuestionState } from '../../guide/config.ts';
import type { TabState } from './tab-state.ts';
import type { Reader } from './reader.ts';

/** Opens the reader of a guide's facts, or says why it cannot. */
export type OpenReader = (guide: GuideConfig) => Promise<Reader | Fault>;

export class Readings {
  readonly #tabState: TabState;
  readonly #open: OpenReader;
  readonly #read = new Map<string, Reading>();

  constructor(tabState: TabState, open: OpenReader) {
    this.#tabState = tabState;
    this.#open = open;
  }

  /** The stored reading for a question, if any. */
  known(question: QuestionState): Reading | undefined {
    const key = keyOf(question);
    return this.#read.get(key) ?? this.#tabState.reading(key);
  }

  /** All evidence about this person so far. */
  get evidence(): readonly Evidence[] {
    return this.#tabState.evidence;
  }

  forget(): void {
    this.#read.clear();
    this.#tabState.forgetReadings();
  }

  /**
   * Reads what a question needs, and whatever else that makes available without another request.
   */
  async read(question: QuestionState, guide: GuideConfig): Promise<void> {
    const reader = await this.#open(guide);
    if ('reason' in reader) {
      this.#keep(question, { known: false, fault: reader, evidence: [] });
      return;
    }
    this.#keep(question, await reader.read(question));
    for (const state of Object.values(guide.states)) {
      if (isQuestion(state) && state !== question && reader.isFree(state))
        this.#keep(state, await reader.read(state));
    }
  }

  /**
   * Rereads a guide's facts, in one request where possible.
   * @param forget called before anything is read
   */
  async readAgain(guide: GuideConfig, forget: () => void): Promise<void> {
    const before = Object.values(guide.states).flatMap((state) => {
      const reading = isQuestion(state) ? this.known(state) : undefined;
      return isQuestion(state) && reading ? [{ state, reading }] : [];
    });
    forget();
    const reader = await this.#open(guide);
    // One missing permission would block all the others.
    const allowed = before.filter(({ reading }) => reading.known || !reading.fault.scope);
    if (!('reason' in reader)) await reader.askTogether(allowed.map(({ state }) => state));
    for (const { state } of before)
      if (!this.#read.has(keyOf(state))) await this.read(state, guide);
  }

  #keep(question: QuestionState, reading: Reading): void {
    const key = keyOf(question);
    this.#read.set(key, reading);
    if (reading.known || isPermanent(reading.fault)) this.#tabState.keepReading(key, reading);
  }
}

/** Whether a question has a fact that can be read. */
export function hasFact({ meta }: QuestionState): boolean {
  return meta.fact !== undefined && findFact(meta.fact) !== undefined;
}

/** Questions about the same fact share a reading. */
function keyOf({ meta }: QuestionState) {
  return factKey(meta.fact ?? '', meta.parameters ?? {});
}

const transientReasons: readonly Fault['reason'][] = [
  'clock',
  'signed-out',
  'throttled',
  'server',
  'time-out',
  'offline',
  'consent-needed',
  'consent-refused',
  'admin-approval',
  'sign-in-again',
  'not-assigned',
  'access-policy',
  'account-disabled',
  'wrong-account',
  'not-set-up',
  'sign-in-failed',
  'sign-in-unfinished',
  'sign-in-running',
  'storage-blocked',
  'storage-full',
];

/** Whether reading again on the next page would give the same result. */
function isPermanent({ reason }: Fault): boolean {
  return !transientReasons.includes(reason);
}
