/** What an outcome needs: a kind, a unique code, and a page that it is based on. */

import { outcomeKinds } from '../../guide/config.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Document, WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';
import { exitIn } from '../parts/exits.ts';
import type { Rule } from '../rule.ts';

/** Codes are read out over the phone: capitals, digits, hyphens, two or more digits at the end. */
const codeForm = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d{2,}$/u;

export const rule: Rule = { of: 'source', check: checkOutcomes };

export function checkOutcomes({ steps, frontMatter }: Document): Diagnostic[] {
  const outcomes = steps.filter(({ type }) => type === 'Outcome');
  const sources =
    frontMatter.translation === 'source' ? frontMatter.sources.map(({ id }) => id) : [];
  return [
    ...outcomes.flatMap((outcome) => [...checkKindAndCode(outcome), ...checkGuide(outcome)]),
    ...outcomes.flatMap((outcome) => checkHelped(outcome, outcomes)),
    ...checkUniqueCodes(outcomes),
    ...outcomes.flatMap((outcome) => checkSource(outcome, sources)),
  ];
}

function checkKindAndCode({ id, attributes, place }: WrittenStep): Diagnostic[] {
  const kind = attributes.get('kind') ?? '';
  const code = attributes.get('code') ?? '';
  const found: Diagnostic[] = [];
  if (!outcomeKinds.some((known) => known === kind)) {
    const message = kind ? `“${kind}” is not a kind of outcome` : `The outcome “${id}” has no kind`;
    found.push(diagnose('GP108', place, message, `write kind="…": ${outcomeKinds.join(', ')}`));
  }
  if (!codeForm.test(code)) {
    const message = code
      ? `“${code}” is not a valid outcome code: use capitals, digits and hyphens, with at least two digits at the end`
      : `The outcome “${id}” has no code`;
    found.push(diagnose('GP108', place, message, `write code="${codeLike(code)}"`));
  }
  return found;
}

/** Only a hand-over names a guide, and each does. */
function checkGuide({ id, attributes, place }: WrittenStep): Diagnostic[] {
  const isHandOver = attributes.get('kind') === 'guide';
  if (isHandOver && !attributes.get('guide')) {
    const message = `The outcome “${id}” does not say which guide to go on in`;
    return [diagnose('GP157', place, message, 'add guide="…" with the id of an article')];
  }
  const stray = ['guide', 'step'].filter((name) => attributes.has(name));
  if (isHandOver || stray.length === 0) return [];
  const message = `The outcome “${id}” names a ${stray.join(' and a ')}, and does not lead there`;
  const fix = `write kind="guide", or remove ${stray.join(' and ')}`;
  return [diagnose('GP157', place, message, fix)];
}

/** The code that was probably meant: “SOUND-03” for “SOUND-3”. */
function codeLike(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '-')
    .replace(/^[-\d]+|-+$/gu, '');
  const [, name = '', number = '1'] = /^(.*?)-?(\d*)$/u.exec(plain) ?? [];
  return `${name || 'CODE'}-${(number || '1').padStart(2, '0')}`;
}

/** Where an outcome leads if it helped ends well, and it says where else to go. */
function checkHelped(
  { attributes, id, place }: WrittenStep,
  outcomes: readonly WrittenStep[],
): Diagnostic[] {
  const helped = attributes.get('helped');
  if (helped === undefined || exitIn(helped) !== undefined) return [];
  if (!attributes.has('otherwise')) {
    const message = `“${id}” leads to “${helped}” if it helped, and nowhere if it did not`;
    return [diagnose('GP165', place, message, 'add otherwise="…" with what to try next')];
  }
  const end = outcomes.find((outcome) => outcome.id === helped);
  if (end?.attributes.get('kind') === 'solved') return [];
  const solved = outcomes.filter((outcome) => outcome.attributes.get('kind') === 'solved');
  const known = solved.map((outcome) => outcome.id).join(', ');
  const fix = known
    ? `name one with kind="solved": ${known}`
    : 'name an outcome with kind="solved"';
  return [diagnose('GP165', place, `“${helped}” is not an outcome that ends well`, fix)];
}

function checkUniqueCodes(outcomes: readonly WrittenStep[]): Diagnostic[] {
  const seen = new Map<string, Place>();
  return outcomes.flatMap(({ attributes, place }) => {
    const code = attributes.get('code');
    const first = code === undefined ? undefined : seen.get(code);
    if (code !== undefined && !first) seen.set(code, place);
    if (!first) return [];
    const message = `The code “${code ?? ''}” already belongs to the outcome on line ${first.line}`;
    return [diagnose('GP109', place, message, 'give this outcome the next free number')];
  });
}

function checkSource({ attributes, place }: WrittenStep, sources: readonly string[]): Diagnostic[] {
  const source = attributes.get('source');
  if (source === undefined || sources.includes(source)) return [];
  const hint = nearest(source, sources);
  const fix = hint ? `did you mean “${hint}”?` : 'list it under “sources” in the front matter';
  return [diagnose('GP203', place, `There is no source “${source}”`, fix)];
}
