/** For any guide and any edit: no link that was ever published leads elsewhere without notice. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { checkLinks } from '../../src/author/published/links.ts';
import { isOutcome } from '../../src/guide/config.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { formatFragment } from '../../src/guide/fragment.ts';
import { publish } from '../../src/author/lock.ts';
import type { Passed } from '../../src/guide/machine.ts';
import { arbitraryRename, arbitraryRetarget } from '../support/arbitrary-edit.ts';
import { must } from '../support/must.ts';
import {
  answersOf,
  articleOf,
  guideOfPlan,
  pathsOfPlan,
  withInstants,
  type Plan,
} from '../support/plan.ts';
import { check, documentOf, guideOf, now } from '../support/article-fixtures.ts';

/** The messages of the check for an edition, after the previous one has been published. */
function complaintsAfter(before: Plan, text: string): string[] {
  const { config, diagnostics } = check({ 'en-us': text });
  if (!config) return diagnostics.map(formatDiagnostic);
  const written = publish(config, publish(guideOfPlan(before).config, undefined));
  const links = { config, source: documentOf(text), written, file: 'links.lock', today: now };
  return checkLinks(links).map(formatDiagnostic);
}

/** Every link to a step of a path: the answers before it, as ids and as times. */
function linksOf(
  plan: Plan,
): { step: string; answers: readonly Passed[]; outcome: string | undefined }[] {
  return pathsOfPlan(plan).flatMap(({ trail, outcome }) =>
    [trail, withInstants(plan, trail)].flatMap((answers) => [
      ...answers.map(({ question }, index) => {
        return { step: question, answers: answers.slice(0, index), outcome: undefined };
      }),
      { step: outcome, answers, outcome },
    ]),
  );
}

it('after any renaming with aliases, every link opens the same step with the same answers', () => {
  const property = fc.property(arbitraryRename, ({ before, after, front, step, passed }) => {
    const text = articleOf(after, front);
    expect(complaintsAfter(before, text)).toEqual([]);
    const guide = guideOf({ 'en-us': text });
    for (const link of linksOf(before)) {
      const arrival = arrive(guide, link.step, formatFragment(answersOf(link.answers)), now);
      expect(arrival.step).toBe(step(link.step));
      expect(arrival.trail).toEqual(link.answers.map(passed));
      expect(arrival.surprise).toBeUndefined();
    }
  });
  fc.assert(property, { numRuns: 100 });
}, 60_000);

it('after any renaming without aliases, the check names every id that is gone', () => {
  const property = fc.property(arbitraryRename, ({ before, after, front }) => {
    const found = complaintsAfter(before, articleOf(after));
    const old = front.filter((line) => line.startsWith('    '));
    expect(found.length > 0).toBe(old.length > 0);
    expect(found.filter((line) => !line.includes('GP601'))).toEqual([]);
  });
  fc.assert(property, { numRuns: 100 });
}, 60_000);

it('after an answer was pointed elsewhere, a path ends where it did, or the check or the page says so', () => {
  let silent = 0;
  const property = fc.property(arbitraryRetarget, ({ before, after }) => {
    const text = articleOf(after);
    const { config } = check({ 'en-us': text });
    // Retargeting may leave a step that nothing leads to; the guide is then rejected anyway.
    if (!config) return;
    const found = complaintsAfter(before, text);
    const guide = guideOf({ 'en-us': text });
    const codes = guideOfPlan(before).config.states;
    for (const { outcome, answers } of linksOf(before)) {
      if (outcome === undefined) continue;
      const arrival = arrive(guide, outcome, formatFragment(answersOf(answers)), now);
      if (arrival.step === outcome) continue;
      expect(arrival.surprise).toBeDefined();
      silent += 1;
      if (!isOutcome(config.states[arrival.step])) continue;
      const state = must(codes[outcome]);
      const promised = isOutcome(state) ? state.meta.code : '';
      expect(found.join('\n')).toContain(`to ${promised} would now end at`);
    }
  });
  fc.assert(property, { numRuns: 100 });
  expect(silent).toBeGreaterThan(20);
}, 60_000);
