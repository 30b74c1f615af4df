/**
 * `<guide-walk>` enhances a step page, which is complete without it: it adds the answers so far to
 * every link, lists them, and redirects when a link no longer fits the guide.
 */

import { arrive, surprises, type Arrival } from '../guide/arrive.ts';
import { formatFragment, fragmentOf, isWhole, splitNote, type Restore } from '../guide/fragment.ts';
import { answerFor } from '../guide/matches-answer.ts';
import { hrefOf, redirectHref, targetOfReturn, targetOfAnswer } from '../guide/step-links.ts';
import { showAnswers } from './answers-list.ts';
import { find, keepFragment, links, speakPage } from './dom.ts';
import { loadGuide, type LoadedGuide } from './guide.ts';
import { carryAnswers } from './carry-answers.ts';
import { loadPageMessages, say } from './messages.ts';
import { showNotice } from './notice.ts';
import { forgetOwnAnswers, rememberAnswer } from './own-answers.ts';
import { keepPlace, rememberChoices } from './change-locale.ts';

/**
 * Payload of `guide-shown`, the event sent to the page's panels each time the answers are settled.
 */
export interface Shown {
  readonly guide: LoadedGuide;
  readonly arrival: Arrival;
}

/**
 * The code that repairs damaged links loads only for those. If it fails to load, the rest is read
 * as is.
 */
async function restoreFor(address: Location): Promise<Restore | undefined> {
  if (isWhole(address)) return undefined;
  const part = await import('../guide/restore.ts').catch(() => undefined);
  return part?.restoredReadings;
}

class GuideWalk extends HTMLElement {
  #guide: LoadedGuide | undefined;
  #step = '';

  async connectedCallback(): Promise<void> {
    const { machine = '', words = '' } = this.dataset;
    const { article = '', step = '' } = document.querySelector('main')?.dataset ?? {};
    this.#step = step;
    keepFragment();
    rememberChoices(document);
    // Readers who click before the guide has loaded keep their answers all the same.
    carryAnswers(this, article, step);
    try {
      const [guide] = await Promise.all([loadGuide(machine, words), loadPageMessages()]);
      this.#guide = guide;
    } catch {
      return;
    }
    addEventListener('hashchange', () => void this.#show());
    // A page restored from the back/forward cache has a stale clock, and perhaps stale answers.
    addEventListener('pageshow', (event) => event.persisted && void this.#show());
    // A page that is being left is not marked as ready.
    if (!(await this.#show())) return;
    keepPlace();
    this.dataset['ready'] = '';
  }

  /** @returns whether the page stays */
  async #show(): Promise<boolean> {
    const guide = this.#guide;
    if (!guide) return false;
    const restore = await restoreFor(location);
    const { search, hash } = fragmentOf(location, restore);
    const { rest, note } = splitNote(hash);
    const arrival = arrive(guide, this.#step, rest, Date.now(), restore);
    if (arrival.step !== this.#step) {
      location.replace(redirectHref(arrival, rest));
      return false;
    }
    const address = formatFragment(arrival.answers);
    if (address !== location.hash || search !== location.search) {
      history.replaceState(history.state, '', location.pathname + search + address);
    }
    this.#linkAnswers(guide, arrival);
    this.#linkAround(arrival);
    showAnswers(this, guide, arrival);
    find(this, '[data-unanswered]')?.toggleAttribute('data-shown', arrival.trail.length === 0);
    const surprise = arrival.surprise ?? surprises.find((known) => known === note);
    showNotice(this, surprise, arrival);
    await this.#addExtras(guide, arrival, rest);
    const detail: Shown = { guide, arrival };
    this.dispatchEvent(new CustomEvent('guide-shown', { detail, bubbles: true }));
    return true;
  }

  #linkAnswers(guide: LoadedGuide, arrival: Arrival): void {
    const { config, machine } = guide;
    const { step, answers } = arrival;
    const state = config.states[step];
    const now = Date.now();
    const taken = state && answerFor(state, answers[step], now);
    for (const link of links(this, '[data-answer]')) {
      const answer = link.dataset['answer'] ?? '';
      link.href = hrefOf(targetOfAnswer(machine, arrival, config, answer, now));
      link.onclick = () => {
        rememberAnswer(config.id, step, answer);
      };
      markChosen(link, taken === answer);
    }
  }

  /** Updates Back, check again, start again, and the links to the other languages. */
  #linkAround(arrival: Arrival): void {
    const { answers, trail } = arrival;
    const last = trail.at(-1);
    for (const link of links(this, '[data-back]')) {
      if (last) link.href = hrefOf({ step: last.question, answers });
      else link.hash = '';
    }
    for (const link of links(this, '[data-again]')) {
      link.href = hrefOf(targetOfReturn(arrival, link.dataset['again'] ?? ''));
    }
    for (const link of links(this, '[data-restart]')) {
      link.onclick = () => {
        forgetOwnAnswers(this.#guide?.config.id ?? '');
      };
    }
    for (const link of links(document, '[data-locale]')) {
      link.hash = formatFragment(answers);
    }
  }

  /** If they fail to load, the page works without them. */
  async #addExtras(guide: LoadedGuide, arrival: Arrival, opened: string): Promise<void> {
    if (!find(this, anyExtra)) return;
    const part = await import('./extras.ts').catch(reportError);
    await part?.addExtras(this, guide, arrival, opened);
  }
}

/** What only some steps have; the code for it loads only there. */
const anyExtra =
  'pre,[data-when],[data-paste],[data-time],[data-deadline],[data-reminder],[data-shared],[data-summary],[data-tabs]';

function markChosen(link: HTMLAnchorElement, chosen: boolean): void {
  link.querySelector('.chosen')?.remove();
  link.removeAttribute('aria-current');
  if (!chosen) return;
  link.setAttribute('aria-current', 'true');
  const text = speakPage(document.createElement('span'));
  text.className = 'chosen';
  text.textContent = say('step.chosen');
  link.append(text);
}

customElements.define('guide-walk', GuideWalk);
