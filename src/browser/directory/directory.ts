/** A directory that answers: who is signed in, about whom it is asked, and what it said. */

import { isFactName } from '../../facts/names.ts';
import type { Evidence, Reading } from '../../facts/index.ts';
import type { Person } from '../../facts/person.ts';
import type { Fault } from '../../facts/reasons.ts';
import type { Scope } from '../../facts/scopes.ts';
import type { Session } from '../../graph/session.ts';
import { Tab } from '../../graph/tab.ts';
import { isQuestion, type GuideConfig, type QuestionState } from '../../guide/config.ts';
import type { FoundPerson } from '../../graph/people.ts';
import { Kept } from './kept.ts';
import { ifLoaded } from './load.ts';
import { tabStorage } from './memory-storage.ts';
import type { PanelData } from './panel-data.ts';
import type { Reader } from './reader.ts';

export class Directory {
  readonly kept: Kept;
  readonly tab: Tab;
  readonly data: PanelData;
  /** What a return from Microsoft, or leaving for it, brought instead of what was asked for. */
  fault: Fault | undefined;
  readonly #readings = new Map<string, Reading>();
  #session: Promise<Session | undefined> | undefined;
  #reader: Reader | undefined;

  constructor(data: PanelData, storage: Storage = tabStorage()) {
    this.data = data;
    this.tab = new Tab(storage);
    this.kept = new Kept(storage);
  }

  get isActive(): boolean {
    return this.kept.account !== undefined;
  }

  get isSample(): boolean {
    return this.kept.account?.isSample ?? false;
  }

  /** About whom it is asked; undefined until another person is chosen. */
  get person(): Person | undefined {
    if (!this.isActive) return undefined;
    const { whom, person } = this.kept;
    if (whom === 'me') return { kind: 'me' };
    return person && { kind: 'other', id: person.id };
  }

  /** Name and address of that person. Both are private. */
  get who(): Pick<FoundPerson, 'name' | 'address'> | undefined {
    return this.kept.whom === 'me' ? this.kept.account : this.kept.person;
  }

  /** Takes what a return from Microsoft brought; says whether there was one. */
  async resume(): Promise<boolean> {
    if (this.tab.asking === undefined) return false;
    await this.session();
    return true;
  }

  /** The session of this tab, opened when it is needed. */
  session(): Promise<Session | undefined> {
    this.#session ??= this.#open().catch((error: unknown) => {
      this.#session = undefined; // Offline, perhaps; the next attempt may succeed.
      throw error;
    });
    return this.#session;
  }

  async #open(): Promise<Session | undefined> {
    const loaded = await ifLoaded(import('./open-session.ts'));
    const { session, fault } = await (loaded?.openSession(this) ?? nothing);
    this.fault = fault;
    // What could not be loaded says nothing about who is signed in.
    if (fault?.reason === 'offline') this.#session = undefined;
    else this.kept.account = session && { ...session.account, isSample: session.isSample };
    return session;
  }

  async trySample(id: string): Promise<void> {
    if (this.tab.sample !== id) {
      this.forget();
      this.kept.person = undefined;
      this.kept.opened = Date.now();
    }
    this.tab.sample = id;
    this.#session = undefined;
    const session = await this.session();
    if (!session) this.tab.sample = undefined;
  }

  /** Leaves the page for Microsoft; what kept it here is in `fault`. */
  async signIn(): Promise<void> {
    const scope = this.kept.whom === 'me' ? 'User.Read' : 'User.ReadBasic.All';
    const loaded = await ifLoaded(import('./open-session.ts'));
    this.fault = await (loaded?.leave(this, scope) ?? OFFLINE);
  }

  /** Asks for one more permission. Returns only when the page was not left; `fault` says why. */
  async ask(scope: Scope): Promise<void> {
    const session = await this.session();
    if (!session) return this.signIn();
    const fault = await session.ask(scope);
    this.forget();
    this.fault = fault;
  }

  async signOut(): Promise<void> {
    const session = await this.session();
    await session?.signOut();
    this.tab.clear();
  }

  choose(person: FoundPerson | undefined): void {
    this.kept.whom = 'other';
    this.kept.person = person;
    this.forget();
  }

  /** Everything is read anew when it is needed again. */
  forget(): void {
    this.#readings.clear();
    this.#reader = undefined;
    this.kept.forgetReadings();
    this.fault = undefined;
  }

  /** What was read for a question already. */
  known(question: QuestionState): Reading | undefined {
    const key = keyOf(question);
    return this.#readings.get(key) ?? this.kept.reading(key);
  }

  /** All that was seen so far about this person. */
  get evidence(): readonly Evidence[] {
    return this.kept.evidence;
  }

  /** Reads what a question needs, and what costs no further request. */
  async read(question: QuestionState, guide: GuideConfig): Promise<void> {
    const reader = await this.#openReader();
    if (!reader) {
      this.#keep(question, unknown(this.fault ?? { reason: 'signed-out' }));
      return;
    }
    this.#keep(question, await reader.read(question));
    for (const state of Object.values(guide.states)) {
      if (isQuestion(state) && state !== question && reader.isFree(state))
        this.#keep(state, await reader.read(state));
    }
  }

  /** Reads anew what was read for a guide, in one request where nothing stands in the way. */
  async readAgain(guide: GuideConfig): Promise<void> {
    const before = Object.values(guide.states).flatMap((state) => {
      const reading = isQuestion(state) ? this.known(state) : undefined;
      return isQuestion(state) && reading ? [{ state, reading }] : [];
    });
    this.forget();
    const reader = await this.#openReader();
    // One permission that is missing would stop all the others.
    const allowed = before.filter(({ reading }) => reading.known || !reading.fault.scope);
    await reader?.askTogether(allowed.map(({ state }) => state));
    for (const { state } of before)
      if (!this.#readings.has(keyOf(state))) await this.read(state, guide);
  }

  /** Why there is no answer; what came of asking for its permission says more than that it lacks. */
  faultOf({ fault }: Extract<Reading, { known: false }>): Fault {
    const asked = this.fault;
    return asked?.scope !== undefined && asked.scope === fault.scope ? asked : fault;
  }

  async #openReader(): Promise<Reader | undefined> {
    const [session, { person }] = [await this.session(), this];
    if (!session || !person) return undefined;
    const loaded = await ifLoaded(import('./reader.ts'));
    if (!loaded) this.fault = OFFLINE;
    else this.#reader ??= new loaded.Reader(session.graph, person);
    return this.#reader;
  }

  #keep(question: QuestionState, reading: Reading): void {
    const key = keyOf(question);
    this.#readings.set(key, reading);
    if (reading.known || isLasting(reading.fault)) this.kept.keepReading(key, reading);
  }
}

const OFFLINE: Fault = { reason: 'offline' };
const nothing = { session: undefined, fault: OFFLINE };
const unknown = (fault: Fault): Reading => ({ known: false, fault, evidence: [] });

/** Questions about the same fact share its reading. */
const keyOf = ({ meta }: QuestionState) => `${meta.fact ?? ''} ${meta.plans ?? ''}`;

/** Whether a question has a fact that can be read. */
export const hasFact = ({ meta }: QuestionState): boolean =>
  meta.fact !== undefined && isFactName(meta.fact);

const passing: readonly Fault['reason'][] = [
  'clock',
  'signed-out',
  'throttled',
  'server',
  'time-out',
  'offline',
  'consent-needed',
  'consent-refused',
  'admin-approval',
  'sign-in-failed',
  'sign-in-running',
  'storage-blocked',
];

/** Whether reading again on the next page would bring the same. */
const isLasting = ({ reason }: Fault): boolean => !passing.includes(reason);
