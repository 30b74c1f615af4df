/** A calendar entry as a file (RFC 5545). Loaded when somebody asks for one. */

import ical, { ICalAlarmType } from 'ical-generator';

export interface Reminder {
  readonly title: string;
  readonly text: string;
  /** Where to go on: the page with its answers. */
  readonly link: string;
}

/** The text of an .ics file with one entry of a quarter of an hour, and an alarm when it begins. */
export function formatReminder(time: number, { title, text, link }: Reminder): string {
  const calendar = ical({ prodId: '//Guidepost//Reminder//EN' });
  const event = calendar.createEvent({
    id: `${time}-${link.length}@guidepost`,
    start: new Date(time),
    end: new Date(time + 15 * 60_000),
    summary: title,
    description: `${text}\n${link}`,
    url: link,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0 });
  return calendar.toString();
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
