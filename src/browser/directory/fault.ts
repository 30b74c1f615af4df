/** Why a directory does not answer, in a sentence, and the way on. */

import type { Fault } from '../../facts/reasons.ts';
import { adminConsent } from '../../facts/scopes.ts';
import type { Directory } from './directory.ts';
import { make, makeButton } from './element.ts';
import type { Words } from './words.ts';

interface Ways {
  readonly directory: Directory;
  readonly words: Words;
  /** The fact in question, if it is about one. */
  readonly fact?: string | undefined;
  /** Reads anew. */
  readonly again: () => unknown;
  /** After something was asked of Microsoft, and the page was not left. */
  readonly settled: () => unknown;
}

/** The sentence of a fault and the buttons that lead on; answering in person is always one way. */
export function showFault(fault: Fault, ways: Ways): Node[] {
  const text = make('p', {}, sentence(fault, ways));
  const { reason, waitSeconds = 0 } = fault;
  const buttons = actions(fault, ways);
  const [first] = buttons;
  if (reason === 'throttled' && waitSeconds > 0 && first instanceof HTMLButtonElement) {
    first.disabled = true;
    setTimeout(() => {
      first.disabled = false;
      text.textContent = ways.words.say('fault.throttled', { seconds: 0 });
    }, waitSeconds * 1000);
  }
  return buttons.length > 0 ? [text, make('p', { class: 'actions' }, ...buttons)] : [text];
}

function sentence({ reason, waitSeconds, scope }: Fault, { directory, words, fact }: Ways): string {
  const needsAdmin = reason === 'consent-needed' && scope !== undefined && adminConsent[scope];
  const roles = words.list(directory.data.roles[fact ?? ''] ?? ['Global Reader']);
  const values = { seconds: waitSeconds ?? 0, scope: scope ?? '', roles };
  return words.find(`fault.${reason}${needsAdmin ? '-admin' : ''}`, values) ?? reason;
}

function actions({ reason, scope }: Fault, ways: Ways): Node[] {
  const { directory, words, again, settled } = ways;
  const ask = (label: string) =>
    scope === undefined ? [] : [makeButton(label, () => directory.ask(scope).then(settled))];
  const link = adminPage(ways);
  switch (reason) {
    case 'consent-needed':
      return ask(words.say('directory.ask', { scope: scope ?? '' }));
    case 'consent-refused':
      return ask(words.say('directory.ask-again'));
    case 'admin-approval':
      return [...ask(words.say('directory.ask-again')), ...link];
    case 'signed-out':
    case 'sign-in-failed':
      return [
        makeButton(words.say('directory.sign-in-again'), () => directory.signIn().then(settled)),
      ];
    case 'absence-proves-nothing':
    case 'nothing-assigned':
    case 'no-premium':
    case 'not-in-cloud':
    case 'not-listed':
    case 'incomplete':
      return [];
    default:
      return [makeButton(words.say('directory.check-again'), again)];
  }
}

function adminPage({ directory, words }: Ways): Node[] {
  const { adminLink } = directory.data;
  if (adminLink === undefined) return [];
  const link = make('a', {}, words.say('directory.admin-link'));
  link.href = adminLink;
  link.rel = 'external noreferrer';
  return [link];
}
