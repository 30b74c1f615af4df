/** The end of a wait: named exactly where an instant is known, and put into a calendar on request. */

import type { Arrival } from '../guide/arrive.ts';
import { endOfWait } from '../guide/wait-end.ts';
import { formatTime } from '../locale/dates.ts';
import { countDown } from './count-down.ts';
import { all } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { textLocale } from './here.ts';
import { message } from './messages.ts';
import { withPart } from './part.ts';

const day = 24 * 3_600_000;

export async function showWait(
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
): Promise<void> {
  const end = endOfWait(guide.config, arrival.trail);
  for (const button of all(root, '[data-reminder]')) {
    button.hidden = false;
    // Without an instant, a day from now is late enough for whatever was assigned before.
    button.onclick = () => void withPart(button, () => remind(guide, end ?? Date.now() + day));
  }
  const places = all(root, '[data-deadline]');
  if (end === undefined || places.length === 0) return;
  await countDown(end, async (left) => {
    const values = { time: formatTime(textLocale(), end) };
    const text = left
      ? await message('deadline.until', { ...values, ...left })
      : await message('deadline.passed', values);
    for (const place of places) {
      const time = document.createElement('time');
      time.dateTime = new Date(end).toISOString();
      time.textContent = text;
      place.replaceChildren(time);
    }
  });
}

async function remind({ words }: LoadedGuide, time: number): Promise<void> {
  const { downloadReminder } = await import('./reminder.ts');
  const values = { article: words.title };
  downloadReminder(time, {
    title: await message('reminder.title', values),
    text: await message('reminder.text', values),
    link: location.href,
  });
}
