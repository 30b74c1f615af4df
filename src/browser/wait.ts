/** The end of a wait: shown exactly if the start is known, and added to a calendar on request. */

import type { Arrival } from '../guide/arrive.ts';
import { endOfWait } from '../guide/wait-end.ts';
import { formatTime } from '../locale/dates.ts';
import { countDown } from './count-down.ts';
import { all } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { linkToPage, textLocale } from './page-address.ts';
import { loadTextSpeaker, say } from './messages.ts';
import { withPart } from './lazy-part.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export async function showWait(
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
): Promise<void> {
  const end = endOfWait(guide.config, arrival.trail);
  for (const button of all(root, '[data-reminder]')) {
    button.hidden = false;
    // If the start is unknown, a day from now is late enough for anything assigned by now.
    button.onclick = () => void withPart(button, () => remind(guide, arrival, end ?? tomorrow()));
  }
  const places = all(root, '[data-deadline]');
  if (end === undefined || places.length === 0) return;
  const { say: sayInText } = await loadTextSpeaker();
  countDown(end, (left) => {
    const values = { time: formatTime(textLocale(), end) };
    const text = left
      ? sayInText('deadline.until', { ...values, ...left })
      : sayInText('deadline.passed', values);
    for (const place of places) {
      const time = document.createElement('time');
      time.dateTime = new Date(end).toISOString();
      time.textContent = text;
      place.replaceChildren(time);
    }
  });
}

/** Rounded up to the minute, so that asking twice gives the same reminder. */
function tomorrow() {
  return Math.ceil((Date.now() + day) / minute) * minute;
}

async function remind(
  { config, words }: LoadedGuide,
  arrival: Arrival,
  time: number,
): Promise<void> {
  const { downloadReminder } = await import('./reminder.ts');
  const values = { article: words.title };
  downloadReminder(time, {
    title: say('reminder.title', values),
    text: say('reminder.text', values),
    link: linkToPage(config, arrival),
  });
}
