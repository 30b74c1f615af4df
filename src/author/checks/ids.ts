/** Ids become part of addresses: short, ASCII, unique, and not reserved by the site. */

import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import { isSource, type WrittenStep } from '../document.ts';
import type { Rule } from '../rule.ts';

const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

const siteAddress = 'is an address that the site itself uses';

const windowsDevice = 'is a device name on Windows, which no file there can have';

/** Ids that articles may not have, with the reason. */
const reservedForArticles: ReadonlyMap<string, string> = new Map([
  ['admin-consent', siteAddress],
  ['kb', siteAddress],
]);

/** Ids that steps may not have, with the reason. */
const reservedForSteps: ReadonlyMap<string, string> = new Map([
  ['check', siteAddress],
  ['diagram', siteAddress],
  ['index', siteAddress],
  ['side-by-side', siteAddress],
  ['constructor', 'is a property of every object, which lookups by id would find'],
]);

/**
 * Windows device names, which are not allowed as file names with any extension: an article or step
 * of that name could not be checked out or built there. Answers are not files today, but one list
 * for all ids is easier to remember.
 */
const windowsDeviceNames = /^(?:aux|con|nul|prn|com\d|lpt\d)$/u;

/**
 * A fragment with one of these keys would be mistaken for Microsoft's response to a sign-in and
 * consumed.
 */
const signInKeys: ReadonlySet<string> = new Set([
  'code',
  'ear_jwe',
  'error',
  'error_description',
  'state',
]);

/** In a link to a guide, these keys say which guide the reader came from. */
const handOverKeys: ReadonlySet<string> = new Set(['from', 'from-step']);

interface Named {
  readonly id: string;
  readonly place: Place;
}

export const rule: Rule = {
  of: 'text',
  check: (document) =>
    isSource(document) ? checkIds(document.steps) : checkUniqueIds(document.steps),
};

export function checkIds(steps: readonly WrittenStep[]): Diagnostic[] {
  return [
    ...steps.flatMap((step) => [
      ...checkForm(step, 'step'),
      ...checkReserved(step),
      ...checkAddressKeys(step),
    ]),
    ...steps.flatMap(({ answers }) => answers.flatMap((answer) => checkForm(answer, 'answer'))),
    ...checkUniqueIds(steps),
  ];
}

/** Also used for translations, whose ids are otherwise compared with those of the source. */
export function checkUniqueIds(steps: readonly WrittenStep[]): Diagnostic[] {
  return [
    ...checkUnique(steps, 'step'),
    ...steps.flatMap(({ answers }) => checkUnique(answers, 'answer')),
  ];
}

/** An article's id is the name of its folder and the first part of its addresses. */
export function checkArticleId(id: string, place: Place): Diagnostic[] {
  return checkFolderId(id, 'article', reservedForArticles, place);
}

/** A part's id is the name of its folder, and how articles name it. */
export function checkPartId(id: string, place: Place): Diagnostic[] {
  return checkFolderId(id, 'part', new Map(), place);
}

function checkFolderId(
  id: string,
  what: 'article' | 'part',
  reserved: ReadonlyMap<string, string>,
  place: Place,
): Diagnostic[] {
  const [why, better] = kebabCase.test(id)
    ? [whyReserved(id, reserved), `${id}-it`]
    : malformed(id, what === 'article' ? 'guide' : what);
  if (why === undefined) return [];
  const message = `The ${what} id “${id}” ${why}`;
  return [diagnose('GP106', place, message, `choose another, such as “${better}”`)];
}

function checkForm({ id, place }: Named, what: string): Diagnostic[] {
  if (what === 'answer' && windowsDeviceNames.test(id))
    return [isReserved(id, what, windowsDevice, place)];
  if (kebabCase.test(id)) return [];
  const [why, better] = malformed(id, what);
  const message = id ? `The ${what} id “${id}” ${why}` : `This ${what} has no id`;
  const fix = `write id="${better}": lower-case letters, digits and single hyphens`;
  return [diagnose('GP106', place, message, fix)];
}

/** What stands before the ids of a part, as in `copilot-licensed`. */
export function checkPrefix(prefix: string, place: Place): Diagnostic[] {
  if (kebabCase.test(prefix)) return [];
  const [why, better] = malformed(prefix, 'part');
  const message = `The prefix as="${prefix}" ${why}`;
  return [diagnose('GP106', place, message, `write as="${better}"`)];
}

/** Also for old ids, which have pages that redirect. */
export function checkReserved({ id, place }: Named): Diagnostic[] {
  const why = whyReserved(id, reservedForSteps);
  return why === undefined ? [] : [isReserved(id, 'step', why, place)];
}

function whyReserved(id: string, reserved: ReadonlyMap<string, string>): string | undefined {
  return reserved.get(id) ?? (windowsDeviceNames.test(id) ? windowsDevice : undefined);
}

function isReserved(id: string, what: string, why: string, place: Place): Diagnostic {
  const message = `The ${what} id “${id}” ${why}`;
  return diagnose('GP106', place, message, `choose another id, such as “${id}-it”`);
}

function checkAddressKeys({ id, type, place }: WrittenStep): Diagnostic[] {
  const isTaken = signInKeys.has(id) || handOverKeys.has(id);
  if (type !== 'Question' || !isTaken) return [];
  const what = signInKeys.has(id) ? 'for sign-in' : 'for hand-overs';
  const message = `The step id “${id}” has a special meaning ${what} in an address`;
  return [diagnose('GP106', place, message, `choose another id, such as “${id}-it”`)];
}

function checkUnique(named: readonly Named[], what: string): Diagnostic[] {
  const seen = new Map<string, Place>();
  return named.flatMap(({ id, place }) => {
    const first = seen.get(id);
    if (!first || !id) {
      seen.set(id, place);
      return [];
    }
    const message = `The ${what} id “${id}” is already used on line ${first.line}`;
    return [diagnose('GP105', place, message, 'give one of the two another id')];
  });
}

/** Why an id is invalid, and a valid one to use instead. */
function malformed(id: string, what: string): readonly [why: string, better: string] {
  return /^\d/u.test(id)
    ? ['does not begin with a letter', `${what}-${suggest(`x${id}`).slice(1)}`]
    : ['is not kebab-case ASCII', suggest(id)];
}

function suggest(id: string): string {
  const plain = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kebab = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^[-\d]+|-+$/gu, '');
  return kebab || 'an-id';
}
