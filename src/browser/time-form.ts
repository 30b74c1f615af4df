/** The exact moment instead of “less than 24 hours ago”. */

import type { StepId } from '../guide/config.ts';
import { formatInstant, parseInstant, sideOf } from '../guide/time.ts';
import type { Given } from '../guide/machine.ts';

interface TimeForm {
  readonly given: Given | undefined;
  readonly hours: number;
  /** Called with a valid instant. */
  readonly onTime: (given: Given) => void;
}

export function enableTimeForm(root: HTMLElement, question: StepId, options: TimeForm): void {
  const form = root.querySelector<HTMLFormElement>(`[data-time="${question}"]`);
  const input = form?.querySelector('input');
  const error = form?.querySelector<HTMLElement>('.error');
  if (!form || !input || !error) return;
  const time = options.given === undefined ? undefined : parseInstant(options.given);
  if (time !== undefined) input.value = toLocalInput(time);
  input.max = toLocalInput(Date.now());
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    // A datetime-local value has no zone and means the reader's own, as `Date` reads it.
    const moment = new Date(input.value).getTime();
    const given = Number.isNaN(moment) ? undefined : formatInstant(moment);
    const side = given && sideOf(given, options.hours, Date.now());
    const problem = !given ? form.dataset['missing'] : !side ? form.dataset['future'] : undefined;
    error.textContent = problem ?? '';
    error.hidden = !problem;
    input.setAttribute('aria-invalid', String(Boolean(problem)));
    if (problem) input.focus();
    else if (given) options.onTime(given);
  };
}

/** `2026-11-21T15:03` in the reader's zone, as the input wants it. */
function toLocalInput(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 16);
}
