/** The case summary on the page: the answers filled in, and a copy button. */

import type { Arrival } from '../guide/arrive.ts';
import { formatSummary, type DirectoryFindings } from '../guide/summary.ts';
import { formatTime } from '../locale/dates.ts';
import { offerCopy } from './copy.ts';
import { all } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { linkToPage, pageLocale } from './page-address.ts';
import { say } from './messages.ts';

export function showSummary(root: HTMLElement, guide: LoadedGuide, arrival: Arrival): void {
  const { config, words } = guide;
  const locale = pageLocale();
  const made = say('summary.made', { time: formatTime(locale, Date.now()) });
  const text = formatSummary({
    config,
    words,
    step: arrival.step,
    trail: arrival.trail,
    link: linkToPage(config, arrival),
    made,
    evidence: evidenceForSummary(),
    formatTime: (time) => formatTime(locale, time),
  });
  for (const block of all(root, '[data-summary] pre')) {
    block.textContent = text;
    offerCopy(block, say('summary.copy'));
  }
}

let findings: DirectoryFindings | undefined;

export function evidenceForSummary(): DirectoryFindings | undefined {
  return findings;
}

export function setEvidenceForSummary(said: DirectoryFindings | undefined): void {
  findings = said;
}
