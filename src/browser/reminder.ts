/** A calendar entry as a file (RFC 5545). Loaded on request. */

import ical, { ICalAlarmType } from 'ical-generator';

export interface Reminder {
  readonly title: string;
  readonly text: string;
  /** The permalink of the page, and nothing else from its address. */
  readonly link: string;
}

/** The text of an .ics file with one 15-minute entry and an alarm at its start. */
export function formatReminder(time: number, { title, text, link }: Reminder): string {
  const calendar = ical({ prodId: '//Guidepost//Reminder//EN' });
  const event = calendar.createEvent({
    id: idOf(`${time} ${link}`),
    start: new Date(time),
    end: new Date(time + 15 * 60_000),
    summary: title,
    description: `${text}\n${link}`,
    url: link,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0 });
  return calendar.toString();
}

/**
 * Hashes a text to 128 bits, in hexadecimal (FNV-1a). The same reminder gets the same id, so that a
 * calendar that imports it twice keeps one. The browser's own hashes need HTTPS.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function idOf(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x1000000000000000000013bn);
  return hash.toString(16).padStart(32, '0');
}

export function downloadReminder(time: number, reminder: Reminder): void {
  const file = new Blob([formatReminder(time, reminder)], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'reminder.ics';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
