/** Marks answers that came from a directory, and passes their evidence to the case summary. */

import type { Arrival } from '../../guide/arrive.ts';
import { isQuestion, type StepId } from '../../guide/config.ts';
import { findFact } from '../../facts/index.ts';
import { mask } from '../../facts/core/mask.ts';
import { find, all } from '../dom.ts';
import type { LoadedGuide } from '../guide.ts';
import type { Directory } from './directory.ts';
import { make } from '../elements.ts';
import { groupPage } from '../../graph/admin-link.ts';
import type { DirectoryFindings } from '../../guide/summary.ts';
import { setEvidenceForSummary } from '../summary.ts';
import { groupsIn, describeReading } from './evidence.ts';
import { clearFilledNote, showFilledNote } from './filled-note.ts';
import type { Words } from './words.ts';

interface Page {
  readonly directory: Directory;
  readonly words: Words;
  readonly guide: LoadedGuide;
  readonly arrival: Arrival;
}

/** What was read for a question, in words. */
function describeAnswer(page: Page, question: StepId, shows: boolean): string | undefined {
  const { directory, words, guide } = page;
  const state = guide.config.states[question];
  const reading = isQuestion(state) ? directory.readings.known(state) : undefined;
  if (!isQuestion(state) || !reading?.known) return undefined;
  const shownWith = findFact(state.meta.fact ?? '')?.shownWith;
  const other = shownWith && { ...state, meta: { ...state.meta, fact: shownWith } };
  const related = other ? directory.readings.known(other) : undefined;
  return describeReading(words, reading, {
    isSample: directory.isSample,
    shows,
    ...(related && { related: related.evidence }),
  });
}

/** The same for display on the page: masked. */
export function evidenceOf(page: Page, question: StepId): HTMLElement[] {
  const text = describeAnswer(page, question, false);
  return text === undefined ? [] : [make('span', { class: 'evidence' }, text)];
}

/**
 * Links to where an administrator can see the groups that a reading mentions. Reading a group's
 * name would take permission to read all groups and their members, which no guide needs.
 */
export function groupLinks({ directory, words, guide }: Page, question: StepId): Node[] {
  const state = guide.config.states[question];
  const reading = isQuestion(state) ? directory.readings.known(state) : undefined;
  const { config } = directory.data;
  if (!reading || !config || directory.isSample) return [];
  return groupsIn(reading).map((id) => {
    const link = make('a', { class: 'group' }, words.say('directory.group', { group: mask(id) }));
    link.href = groupPage(config.cloud, id);
    link.rel = 'external noreferrer';
    return link;
  });
}

/** Questions already passed whose answers were filled in. */
function filledOf({ directory, guide, arrival }: Page): StepId[] {
  return arrival.trail
    .filter(({ question, given }) => directory.tabState.isFilled(guide.config.id, question, given))
    .map(({ question }) => question);
}

/** Marks the answers in the list, and says above the heading how many came from the directory. */
export function markAnswers(page: Page): void {
  const filled = filledOf(page);
  unmarkList();
  for (const item of all(document, '[data-answers] [data-question]')) {
    const question = item.dataset['question'] ?? '';
    if (!filled.includes(question)) continue;
    item.dataset['source'] = 'graph';
    find(item, '.given')?.after(...evidenceOf(page, question));
    item.append(...groupLinks(page, question));
    const fromLink = find(item, '.from-link');
    if (fromLink) fromLink.hidden = true;
  }
  showFilledNote(page, filled);
}

/** Removes the marks, because nobody is signed in anymore or a different person was chosen. */
export function unmarkAnswers(): void {
  clearFilledNote();
  unmarkList();
}

function unmarkList(): void {
  setEvidenceForSummary(undefined);
  for (const item of all(document, '[data-answers] [data-source]')) {
    delete item.dataset['source'];
    for (const part of all(item, '.evidence, .group')) part.remove();
  }
}

/** Writes the evidence into the case summary, masked unless the reader wants to see names. */
export async function showEvidence(page: Page): Promise<void> {
  const root = find(document, 'guide-walk');
  const summaries = all(document, '[data-summary]');
  const filled = filledOf(page);
  const collect = () => {
    setEvidenceForSummary(filled.length > 0 ? findingsOf(page, filled) : undefined);
  };
  collect();
  if (!root || summaries.length === 0 || filled.length === 0) return;
  const { showSummary } = await import('../summary.ts');
  const { tabState } = page.directory;
  const show = () => {
    collect();
    showSummary(root, page.guide, page.arrival);
  };
  show();
  for (const summary of summaries) {
    if (find(summary, '[data-unmask]')) continue;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = tabState.shows('names');
    box.onchange = () => {
      tabState.setShows('names', box.checked);
      show();
    };
    const label = make('label', {}, box, page.words.say('directory.unmask'));
    label.dataset['unmask'] = '';
    summary.append(label);
  }
}

function findingsOf(page: Page, filled: readonly StepId[]): DirectoryFindings {
  const { directory, words } = page;
  const shows = directory.tabState.shows('names');
  const { name, address } = directory.who ?? { name: '', address: '' };
  const value = words.join([name, address].map((text) => (shows ? text : mask(text))));
  return {
    about: words.say('evidence.person', { value }),
    read: new Map(
      filled.map((question) => [question, describeAnswer(page, question, shows) ?? '']),
    ),
  };
}
