import { describe, expect, test } from 'vitest';
import type { WrittenStep } from '../../src/author/document.ts';
import { articleIds } from '../../src/library/articles.ts';
import { everyStep, passagesOf, sourceOf } from './articles.ts';

/** Instructions, in any guide, that permanently delete data or remove people's access. */
const destructive = [
  /\bUnassign licenses\b/u,
  /\b(?:Switch|Turn) [^.]*\boff\b/u,
  /\bRemove-Mg\w+|-RemoveLicenses @\([^)]/u,
  /\b(?:Tick|Select) Block\b/u,
  /\benforce_user_license\b/u,
];

const warning = /^Warning: /u;

/** True if a step has something destructive before any warning. */
function isUnwarned(passages: readonly string[]): boolean {
  const warned = passages.findIndex((passage) => warning.test(passage));
  const told = passages.findIndex(
    (passage) => !warning.test(passage) && destructive.some((pattern) => pattern.test(passage)),
  );
  return told >= 0 && (warned < 0 || warned > told);
}

test.each(everyStep())('%s warns before it says to destroy anything', (_, step) => {
  expect(isUnwarned(passagesOf(step))).toBe(false);
});

const isFinal = (step: WrittenStep) =>
  passagesOf(step).some((passage) => warning.test(passage) && passage.includes('irreversible'));

describe.each(articleIds())('in %s', (article) => {
  const { steps } = sourceOf(article);
  const final = new Set(steps.filter(isFinal).map(({ id }) => id));

  test('readers who may choose something irreversible are told so before the choice', () => {
    const unsaid = steps.filter(
      (step) =>
        step.answers.some(({ attributes }) => {
          const to = steps.find(({ id }) => id === attributes.get('to'));
          return to?.type === 'Outcome' && final.has(to.id);
        }) && !final.has(step.id),
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });
});

test('there are steps that need a warning', () => {
  const told = everyStep().filter(([, step]) =>
    passagesOf(step).some((text) => warning.test(text)),
  );
  expect(told.map(([name]) => name.replace(/^.*\//u, ''))).toEqual(
    expect.arrayContaining([
      'buy-or-free',
      'mend-group',
      'block-people',
      'keep-out',
      'weigh-block',
    ]),
  );
});

test.each([
  [true, ['Tick somebody and choose Unassign licenses.']],
  [true, ['Choose Unassign licenses.', 'Warning: the mailbox goes.']],
  [true, ['Select Block Microsoft 365 users without Viva Engage licenses, then Save.']],
  [true, ['Set-MgUserLicense -UserId $person -AddLicenses @{} -RemoveLicenses @($sku)']],
  [false, ['Warning: the mailbox goes.', 'Choose Unassign licenses.']],
  [false, ['Set-MgUserLicense -UserId $person -AddLicenses $add -RemoveLicenses @()']],
])('unwarned is %s for %s', (expected, passages) => {
  expect(isUnwarned(passages)).toBe(expected);
});
