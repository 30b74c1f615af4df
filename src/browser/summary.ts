/** The case summary on the page, with the answers in it and a button to copy it. */

import type { Arrival } from '../guide/arrive.ts';
import { formatSummary } from '../guide/summary.ts';
import { formatTime } from '../locale/dates.ts';
import { offerCopy } from './copy.ts';
import { all } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { message, plainMessage } from './messages.ts';

export async function showSummary(
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
  evidence: readonly string[] = [],
): Promise<void> {
  const { config, words } = guide;
  const locale = document.documentElement.lang;
  const made = await message('summary.made', {
    time: `${formatTime(locale, Date.now())} ${zone()}`,
  });
  const text = formatSummary({
    config,
    words,
    step: arrival.step,
    trail: arrival.trail,
    link: location.href,
    made,
    evidence,
    formatTime: (time) => `${formatTime(locale, time)} ${zone()}`,
  });
  for (const block of all(root, '[data-summary] pre')) {
    block.textContent = text;
    offerCopy(block, plainMessage('summary.copy'));
  }
}

/** The reader's zone by its offset, which everybody can read: `UTC+01:00`. */
function zone(): string {
  const minutes = -new Date().getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const part = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `(UTC${sign}${part(minutes / 60)}:${part(minutes % 60)})`;
}
