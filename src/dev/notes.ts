/**
 * Shows what is wrong with the content: everything above the page, and each problem where it
 * belongs.
 */

import { make } from '../browser/elements.ts';
import { all, find } from '../browser/dom.ts';
import { fetchJson, loadStyle } from '../browser/load.ts';
import styles from './notes.css?url';
import type { Note, Report } from './report.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
const main = find(document, 'main');
if (main) void show(main);

async function show(page: HTMLElement): Promise<void> {
  const address = `${base}_report.json?page=${encodeURIComponent(location.pathname)}`;
  const report = await fetchJson(address, isReport);
  await loadStyle(styles);
  for (const note of report.notes) elementFor(page, note)?.prepend(noteElement(note));
  if (report.elsewhere > 0) page.prepend(elsewhere(report));
  if (report.notes.length > 0) page.prepend(summary(report));
  // For tests, and for authors who wonder whether there are no notes or just none yet.
  page.dataset['notes'] = String(report.notes.length);
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'notes' in value;
}

/** The answer or step that a note is about, if it is on the page. */
function elementFor(page: HTMLElement, { spot }: Note): HTMLElement | undefined {
  if (!spot) return undefined;
  const isOwnPage = page.dataset['step'] === spot.step;
  const step = isOwnPage ? find(page, '.step-text') : document.getElementById(spot.step);
  if (!step) return undefined;
  const answers = all(step, '[data-answer]');
  const answer = answers.find(({ dataset }) => dataset['answer'] === spot.answer);
  return answer?.parentElement ?? step;
}

function elsewhere({ elsewhere: more }: Report): HTMLElement {
  const line = element('p', 'detail');
  line.append(link(base, `${count(more, 'diagnostic')} about other pages`));
  return line;
}

function summary({ notes }: Report): HTMLElement {
  const details = element('details', 'dev-notes');
  details.open = notes.some(({ severity }) => severity === 'error');
  details.append(
    element('summary', '', total(notes)),
    ...notes.map((note) => {
      const entry = noteElement(note);
      const where = note.href ? link(note.href, note.place) : element('span', '', note.place);
      where.className = 'place';
      entry.prepend(where);
      return entry;
    }),
  );
  return details;
}

function total(notes: readonly Note[]): string {
  const errors = notes.filter(({ severity }) => severity === 'error').length;
  const warnings = notes.length - errors;
  return [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function noteElement({ code, severity, title, message, fix, help }: Note): HTMLElement {
  const note = element('div', 'dev-note');
  note.dataset['severity'] = severity;
  note.dataset['code'] = code;
  const about = link(help, code);
  about.title = title;
  note.append(about, element('strong', '', message), element('span', 'fix', fix));
  return note;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = element('a', '', text);
  anchor.href = href;
  return anchor;
}

/** Notes are in English, regardless of the page's language. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  return make(name, { class: className, lang: 'en', dir: 'ltr' }, text);
}
