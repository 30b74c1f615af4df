/** Lets the reader enter the exact time instead of “less than 24 hours ago”. */

import type { Arrival } from '../guide/arrive.ts';
import { isQuestion } from '../guide/config.ts';
import { hrefOf, targetOfAnswer } from '../guide/step-links.ts';
import { formatInstant, parseInstant, sideOf } from '../guide/time.ts';
import { find } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { pageLocale } from './page-address.ts';
import { say } from './messages.ts';
import { rememberAnswer } from './own-answers.ts';

export function offerTime(root: HTMLElement, guide: LoadedGuide, arrival: Arrival): void {
  const { config, machine } = guide;
  const { step, answers } = arrival;
  const state = config.states[step];
  const hours = isQuestion(state) ? state.meta.hours : undefined;
  const form = root.querySelector<HTMLFormElement>(`[data-time="${step}"]`);
  const input = form?.querySelector('input');
  const error = form?.querySelector<HTMLElement>('.error');
  if (!form || !input || !error || hours === undefined) return;
  const before = answers[step];
  const time = before === undefined ? undefined : parseInstant(before);
  if (time !== undefined) input.value = toLocalInput(time);
  input.max = toLocalInput(Date.now());
  form.hidden = false;
  input.oninput = () => {
    nameZone(form, input).catch(reportError);
  };
  nameZone(form, input).catch(reportError);
  form.onsubmit = (event) => {
    event.preventDefault();
    // A datetime-local value has no time zone; `Date` reads it in the reader's own.
    const moment = new Date(input.value).getTime();
    const given = Number.isNaN(moment) ? undefined : formatInstant(moment);
    const side = given && sideOf(given, hours, Date.now());
    const problem = !given ? say('time.missing') : !side ? say('time.future') : '';
    error.textContent = problem;
    error.hidden = !problem;
    input.setAttribute('aria-invalid', String(Boolean(problem)));
    if (problem || !given) {
      input.focus();
      return;
    }
    rememberAnswer(config.id, step, given);
    location.assign(hrefOf(targetOfAnswer(machine, arrival, config, given, Date.now())));
  };
}

/**
 * Shows which time zone the browser assumes, as it may hide the reader's real one. The offset
 * depends on the time of year.
 */
async function nameZone(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const place = find(form, '[data-zone]');
  const { zoneName } = await import('../locale/moments.ts');
  const given = new Date(input.value).getTime();
  const time = Number.isNaN(given) ? Date.now() : given;
  const { zone, offset } = zoneName(pageLocale(), time);
  if (place) place.textContent = say('time.zone', { zone, offset });
}

/** A time in the reader's zone as the input expects it: `2026-11-21T15:03`. */
function toLocalInput(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 16);
}
