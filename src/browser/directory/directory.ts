/** A connected directory: who is signed in, which person is looked up, and what was read. */

import { Catalog, isCatalogData } from '../../facts/core/catalog.ts';
import type { Reading } from '../../facts/index.ts';
import type { Person } from '../../facts/core/person.ts';
import type { Fault } from '../../facts/core/reasons.ts';
import type { Scope } from '../../facts/core/scopes.ts';
import type { Session } from '../../graph/session.ts';
import type { Replaced } from '../../graph/sign-in.ts';
import { Tab, type Notice } from '../../graph/tab.ts';
import type { FoundPerson } from '../../graph/people.ts';
import { isSampleData, type SampleData } from '../../graph/sample/data.ts';
import type { GuideConfig } from '../../guide/config.ts';
import { fetchJson } from '../load.ts';
import { TabState } from './tab-state.ts';
import { tabStorage } from './memory-storage.ts';
import { notifyOtherTabs } from './other-tabs.ts';
import type { PanelData } from './panel-data.ts';
import type { Reader } from './reader.ts';
import { Readings } from './readings.ts';

export class Directory {
  readonly tabState: TabState;
  readonly tab: Tab;
  readonly data: PanelData;
  /**
   * What the return from Microsoft, or the attempt to go there, produced instead of the expected
   * result.
   */
  fault: Fault | undefined;
  readonly readings: Readings;
  #session: Promise<Session | undefined> | undefined;
  #reader: Reader | undefined;

  constructor(data: PanelData, storage: Storage = tabStorage()) {
    this.data = data;
    this.tab = new Tab(storage);
    this.tabState = new TabState(storage);
    this.readings = new Readings(this.tabState, (guide) => this.#openReader(guide));
  }

  get isActive(): boolean {
    return this.tabState.account !== undefined;
  }

  get isSample(): boolean {
    return this.tabState.account?.isSample ?? false;
  }

  /** The person to look up; undefined means the signed-in reader. */
  get person(): Person | undefined {
    if (!this.isActive) return undefined;
    const { whom, person } = this.tabState;
    if (whom === 'me') return { kind: 'me' };
    return person && { kind: 'other', id: person.id };
  }

  /** That person's name and address. Both are private. */
  get who(): Pick<FoundPerson, 'name' | 'address'> | undefined {
    return this.tabState.whom === 'me' ? this.tabState.account : this.tabState.person;
  }

  /** Handles a return from Microsoft; resolves to whether there was one. */
  async resume(): Promise<boolean> {
    if (this.tab.asking === undefined) return false;
    await this.session();
    return true;
  }

  /**
   * The notice about signing in or out that the page should show, if any; reading it clears it. If
   * someone returned from Microsoft unexpectedly and is not signed in, this sets a fault instead.
   */
  takeNotice(): Notice | undefined {
    const { notice } = this.tab;
    this.tab.notice = undefined;
    if (notice?.kind !== 'stray' || this.isActive) return notice;
    this.fault ??= { reason: 'sign-in-unfinished' };
    return undefined;
  }

  /** This tab's session, opened on first use. */
  session(): Promise<Session | undefined> {
    this.#session ??= this.#open().catch((error: unknown) => {
      this.#session = undefined; // The reader may be offline; the next attempt may succeed.
      throw error;
    });
    return this.#session;
  }

  async #open(): Promise<Session | undefined> {
    const { openSession } = await import('./open-session.ts');
    const { session, fault, replaced } = await openSession(this.#opener);
    if (replaced) this.#replace(replaced);
    this.fault = fault;
    this.tabState.account = session && { ...session.account, isSample: session.isSample };
    return session;
  }

  get #opener() {
    const { data, tab, tabState } = this;
    return { data, tab, tabState, sample: () => this.sample() };
  }

  /** Discards what another account read, so that it is read anew. */
  #replace({ name, isColleague }: Replaced): void {
    this.forget();
    if (!isColleague) this.tabState.person = undefined;
    this.tab.notice = { kind: 'switched', before: name };
  }

  /** The sample organizations, which come with the site. */
  sample(): Promise<SampleData> {
    return fetchJson(this.data.sample, isSampleData);
  }

  async trySample(chosen?: string): Promise<void> {
    const id = chosen ?? (await this.sample()).organizations[0]?.id;
    const before = this.tab.sample;
    if (before !== id) {
      this.forget();
      this.tabState.person = undefined;
      this.tabState.opened = Date.now();
    }
    this.tab.sample = id;
    this.#session = undefined;
    await this.session().catch((error: unknown) => {
      this.tab.sample = before;
      throw error;
    });
  }

  /** Leaves the page for Microsoft; if that fails, `fault` says why. */
  async signIn(): Promise<void> {
    const { leave } = await import('./open-session.ts');
    this.fault = await leave(
      this.#opener,
      this.tabState.whom === 'me' ? 'User.Read' : 'User.ReadBasic.All',
    );
  }

  /** Requests one more permission. Returns only if the page was not left; `fault` says why. */
  async ask(scope: Scope): Promise<void> {
    const session = await this.session();
    if (!session) return this.signIn();
    const fault = await session.ask(scope);
    this.forget();
    this.fault = fault;
  }

  /** Signs out in this tab and in its duplicates. */
  async signOut(): Promise<void> {
    const { isSample } = this;
    await this.endSession();
    if (!isSample) notifyOtherTabs(this.data);
  }

  /** Ends the session of this tab only. */
  async endSession(): Promise<void> {
    const { isSample } = this;
    const session = await this.session();
    await session?.signOut();
    this.tab.clear();
    if (!isSample) this.tab.notice = { kind: 'signed-out' };
  }

  choose(person: FoundPerson | undefined): void {
    this.tabState.whom = 'other';
    this.tabState.person = person;
    this.forget();
  }

  /** Discards everything read; it is read again when needed. */
  forget(): void {
    this.readings.forget();
    this.#reader = undefined;
    this.fault = undefined;
  }

  /** Discards and rereads a guide's facts; an old refusal no longer means anything. */
  async readAgain(guide: GuideConfig): Promise<void> {
    this.tab.forgetRefusals();
    await this.readings.readAgain(guide, () => {
      this.forget();
    });
  }

  /** Why there is no answer. The result of a consent request is more specific than “no consent”. */
  faultOf({ fault }: Extract<Reading, { known: false }>): Fault {
    const asked = this.fault;
    return asked?.scope !== undefined && asked.scope === fault.scope ? asked : fault;
  }

  async #openReader(guide: GuideConfig): Promise<Reader | Fault> {
    const session = await this.session();
    const { person } = this;
    if (!session || !person) return this.fault ?? { reason: 'signed-out' };
    const [{ Reader }, catalog] = await Promise.all([
      import('./reader.ts'),
      fetchJson(this.data.catalog, isCatalogData),
    ]);
    this.#reader ??= new Reader(session.graph, person, new Catalog(catalog), guide);
    return this.#reader;
  }
}
