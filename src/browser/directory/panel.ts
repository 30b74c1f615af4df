/** The panel's controller: connects its parts to the page. */

import { isQuestion } from '../../guide/config.ts';
import { hrefOf } from '../../guide/step-links.ts';
import type { Shown } from '../guide-walk.ts';
import { rememberAnswer } from '../own-answers.ts';
import {
  clearDirectoryAnswer,
  addAnswerRegion,
  showDirectoryAnswer,
  showReading,
  showReturnFault,
} from './directory-answer.ts';
import type { Notice } from '../../graph/tab.ts';
import type { Directory } from './directory.ts';
import { linkAhead, watchAnswers } from './links-ahead.ts';
import { markAnswers, showEvidence, unmarkAnswers } from './mark-answers.ts';
import { fillByReading, ownAnswers } from './page-fill.ts';
import { PanelForm } from './panel-form.ts';
import { hasFact } from './readings.ts';
import { offerScripts } from './script-offer.ts';
import { showSignInNotice } from './sign-in-note.ts';
import type { Words } from './words.ts';

export class Panel {
  readonly #directory: Directory;
  readonly #words: Words;
  readonly #form: PanelForm;
  #shown: Shown | undefined;
  /** Incremented by each run, so that results of earlier runs can be recognized and dropped. */
  #run = 0;
  /** Whether the reader just returned from Microsoft, and so is looking at the top of the page. */
  #isReturn: boolean;
  /**
   * A notice about signing in or out, to be shown on the first page that is not redirected away
   * from.
   */
  #notice: Notice | undefined;
  /** Whether the page still shows answers from a different account. */
  #isOutdated: boolean;

  constructor(element: HTMLDetailsElement, directory: Directory, words: Words, isReturn: boolean) {
    this.#directory = directory;
    this.#words = words;
    this.#notice = directory.takeNotice();
    this.#isOutdated = this.#notice?.kind === 'switched';
    this.#isReturn = isReturn || directory.fault !== undefined;
    this.#form = new PanelForm(element, directory, words, {
      changed: () => this.#refill(),
      again: () => this.#again(),
    });
    watchAnswers(directory.tabState, () => this.#shown);
  }

  /** Updates everything on the page to match what is known. */
  async show(shown: Shown | undefined = this.#shown): Promise<void> {
    this.#shown = shown;
    this.#run += 1;
    const { isActive, person } = this.#directory;
    addAnswerRegion();
    if (shown && this.#isOutdated) {
      this.#isOutdated = false;
      await this.#refill();
    } else if (shown && isActive && person) await this.#answer(shown, this.#run);
    else this.#offer();
  }

  /** The state before anyone is signed in or chosen. */
  #offer(): void {
    const { fault, isActive } = this.#directory;
    clearDirectoryAnswer();
    unmarkAnswers();
    const isSaid =
      this.#isReturn && !isActive && fault ? showReturnFault(fault, this.#context) : false;
    showSignInNotice(this.#notice, this.#directory, this.#words);
    this.#form.show(isSaid);
    if (this.#isReturn) this.#form.present();
    this.#isReturn = false;
  }

  async #answer(shown: Shown, run: number): Promise<void> {
    const { guide, arrival } = shown;
    const page = { ...this.#context, guide, arrival };
    this.#form.show(true);
    markAnswers(page);
    const state = guide.config.states[arrival.step];
    if (isQuestion(state) && hasFact(state)) {
      if (!this.#directory.readings.known(state)) {
        showReading(this.#words);
        await this.#directory.readings.read(state, guide.config).catch((error: unknown) => {
          clearDirectoryAnswer();
          throw error;
        });
      }
      // A question that the reader came to answer or change stays on screen.
      const isTheirs =
        arrival.answers[arrival.step] !== undefined ||
        this.#directory.tabState.held === arrival.step;
      const filled = isTheirs ? undefined : await fillByReading(this.#directory, guide, arrival);
      if (run !== this.#run) return;
      if (filled && filled.filled.length > 0) {
        this.#go(shown, filled);
        return;
      }
    }
    const said = showDirectoryAnswer({
      ...page,
      use: (given) => {
        this.#use(shown, given);
      },
    });
    this.#form.show(said !== undefined && said === this.#directory.fault);
    showSignInNotice(this.#notice, this.#directory, this.#words);
    if (this.#isReturn) this.#form.present();
    this.#isReturn = false;
    linkAhead(this.#directory, shown);
    offerScripts(this.#directory, this.#words);
    await showEvidence(page);
  }

  /** What the parts of the page need to show messages and to offer next steps. */
  get #context() {
    return {
      directory: this.#directory,
      words: this.#words,
      again: () => this.#again(),
      settled: () => this.#refill(),
    };
  }

  /**
   * Goes to where the answers end, replacing this page, so that Back leads to the page before it.
   */
  #go({ guide }: Shown, filled: Awaited<ReturnType<typeof fillByReading>>): void {
    const article = guide.config.id;
    this.#directory.tabState.fill(article, filled.filled);
    for (const [question, given] of filled.filled) rememberAnswer(article, question, given);
    this.#directory.tab.notice = this.#notice;
    location.replace(hrefOf(filled));
  }

  /** The reader accepted the directory's answer to a question that was asked anyway. */
  #use(shown: Shown, given: string): void {
    const { arrival, guide } = shown;
    this.#directory.tabState.held = undefined;
    const answers = { ...arrival.answers, [arrival.step]: given };
    void fillByReading(this.#directory, guide, { entry: arrival.entry, answers }).then((filled) => {
      this.#go(shown, { ...filled, filled: [[arrival.step, given], ...filled.filled] });
    });
  }

  /** Reads the facts again, and walks the guide again with the results. */
  async #again(): Promise<void> {
    this.#notice = undefined;
    showReading(this.#words);
    const guide = this.#shown?.guide.config;
    if (guide) await this.#directory.readAgain(guide);
    await this.#refill();
  }

  /**
   * Walks the guide again from the reader's own answers: for another person, or with new readings.
   */
  async #refill(): Promise<void> {
    const shown = this.#shown;
    const { isActive, person } = this.#directory;
    if (!shown || !isActive || !person) return this.show();
    const { guide, arrival } = shown;
    const own = ownAnswers(this.#directory, guide, arrival);
    const isChanged = Object.keys(own.answers).length < Object.keys(arrival.answers).length;
    if (!isChanged) return this.show();
    showReading(this.#words);
    const filled = await fillByReading(this.#directory, guide, own);
    const here = arrival.step;
    // A question that the reader came to change stays on screen.
    const stays = own.answers[here] !== undefined || this.#directory.tabState.held === here;
    if (stays || filled.step === here) {
      this.#directory.tabState.fill(guide.config.id, filled.filled);
      history.replaceState(history.state, '', hrefOf({ ...filled, step: here }));
      dispatchEvent(new HashChangeEvent('hashchange'));
      return;
    }
    this.#go(shown, filled);
  }
}
