/**
 * Links: whatever their fragment contains, readers land on a step of the guide, and nothing else
 * gets in.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oldSteps } from '../../src/guide/aliases.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { answerIds, isQuestion, type GuideConfig } from '../../src/guide/config.ts';
import { formatFragment, parseFragment, splitNote } from '../../src/guide/fragment.ts';
import { intendedAddresses } from '../../src/guide/intended-address.ts';
import type { Answers } from '../../src/guide/machine.ts';
import { redirectHref } from '../../src/guide/step-links.ts';
import { replay } from '../../src/guide/replay.ts';
import { formatInstant, parseInstant } from '../../src/guide/time.ts';
import { arbitraryFragment, hostileFragment } from '../support/arbitrary-fragment.ts';
import { anyText } from '../support/any-text.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { linkDamage } from '../support/link-damage.ts';
import { must } from '../support/must.ts';
import { openLink, type Site } from '../support/open-link.ts';
import { publishedLinks } from '../support/published-links.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, now, readContent } from '../support/article-fixtures.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

const licensingGuide = guideOf(readContent('yammer-licensing-issues'));
const { config: licensing } = licensingGuide;

/** What a link may consist of: ids, instants, and the characters between them. */
const clean = /^#?[a-z0-9=&:TZ-]*$/u;

function mustBeClosed(answers: Answers, { states }: GuideConfig): void {
  for (const [question, given] of Object.entries(answers)) {
    const state = Object.hasOwn(states, question) ? states[question] : undefined;
    const time = parseInstant(given);
    const closed =
      isQuestion(state) &&
      (answerIds(state).includes(given) ||
        (state.meta.hours !== undefined && time !== undefined && formatInstant(time) === given));
    assert(closed, `${question}=${given} is not offered`);
  }
}

/** Any guide, any of its steps, any fragment. */
const links = arbitraryPlan.chain((plan) => {
  const { config } = guideOfPlan(plan);
  const fragment = fc.oneof(arbitraryFragment(config), hostileFragment(config));
  const step = fc.constantFrom(...Object.keys(config.states));
  return fc.record({ plan: fc.constant(plan), step, fragment });
});

const site: Site = {
  guide: licensingGuide,
  base: '/help/',
  locale: 'en-us',
  steps: new Set([...Object.keys(licensing.states), ...oldSteps(licensing)]),
};
const published = publishedLinks('yammer-licensing-issues', `${site.base}${site.locale}/test/`);
/** Damage by mail, chats, and people, alone or in combination. */
const damages = fc.uniqueArray(linkDamage, {
  minLength: 1,
  maxLength: 2,
  selector: ({ kind }) => kind,
});

/** Paths, queries, and fragments, with the site's own words and with anything else. */
const addresses = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/help/',
        '/',
        '//',
        '..',
        '%2e%2e',
        '%2f',
        '\\',
        '#',
        '%23',
        '?',
        '=',
        '&',
        '@',
      ),
      fc.constantFrom('en-us', 'test', 'wait', 'what=no-access', 'evil.example', 'javascript:'),
      anyText,
    ),
    { maxLength: 9 },
  )
  .map((parts) => `/help/${parts.join('')}`);

export const permalinks: readonly Fuzzer[] = [
  fuzzer(
    'permalinks: a published link, damaged on its way once or twice, opens as it would have',
    8_000,
    fc.property(fc.nat(), damages, (which, done) => {
      const link = must(published[which % published.length]);
      const damaged = done.reduce((text, { damage }) => damage(text), link);
      assert.deepEqual(openLink(damaged, site), openLink(link, site), damaged);
    }),
  ),
  fuzzer(
    'permalinks: an address that does not exist leads to this site or nowhere, and no further',
    5_000,
    fc.property(addresses, (address) => {
      for (const { path, fragment } of intendedAddresses(address, site.base)) {
        const page = new URL(path, 'https://help.example');
        page.hash = fragment;
        assert(path.startsWith(site.base) && !/[?#%\\]|\/\.{0,2}\//u.test(path), path);
        assert.equal(
          page.origin + decodeURIComponent(page.pathname),
          `https://help.example${path}`,
        );
        assert.equal(page.search, '');
        const again = intendedAddresses(page.pathname + page.hash, site.base);
        assert.deepEqual(again, [], path);
      }
    }),
  ),
  fuzzer(
    'permalinks: where a link leads on, its fragment becomes no path and no query',
    5_000,
    fc.property(
      fc.oneof(
        hostileFragment(licensing),
        anyText,
        anyText.map((text) => `~=x&/../${text}`),
      ),
      fc.constantFrom(...Object.keys(licensing.states)),
      (fragment, step) => {
        const { rest } = splitNote(fragment);
        const arrival = arrive(licensingGuide, step, rest, now);
        for (const surprise of ['changed', 'elsewhere'] as const) {
          const href = redirectHref({ ...arrival, surprise }, rest);
          const page = new URL(href, 'https://help.example/help/en-us/test/what/');
          assert.equal(page.origin, 'https://help.example');
          assert.equal(page.pathname + page.search, `/help/en-us/test/${arrival.step}/`);
        }
      },
    ),
  ),
  fuzzer(
    'permalinks: a fragment gives closed ids and instants, or nothing',
    100_000,
    fc.property(hostileFragment(licensing), (fragment) => {
      const { answers, total } = parseFragment(splitNote(fragment).rest, licensing);
      mustBeClosed(answers, licensing);
      assert(Object.keys(answers).length <= total, 'the counts do not add up');
      const written = formatFragment(answers);
      assert(clean.test(written), `${written} is not clean`);
    }),
  ),
  fuzzer(
    'permalinks: a link leads to its step, or to where its answers end',
    250,
    fc.property(links, ({ plan, step: wanted, fragment }) => {
      const guide = guideOfPlan(plan);
      const { config, machine } = guide;
      const arrival = arrive(guide, wanted, fragment, now);
      const { step, entry, trail, surprise, kept, total, answers } = arrival;
      assert(Object.hasOwn(config.states, step) && Object.hasOwn(config.states, entry));
      mustBeClosed(answers, config);
      assert.equal(kept, Object.keys(answers).length);
      assert(kept <= total);
      for (const { question, given } of trail) assert.equal(answers[question], given);
      if (step === wanted) return;
      assert.notEqual(surprise, undefined);
      const { answers: known } = parseFragment(fragment, config);
      assert.equal(step, replay(machine, { known, now }).step);
      assert(isQuestion(config.states[step]) || trail.length > 0);
    }),
  ),
  fuzzer(
    'permalinks: what a link becomes opens the same step without a surprise',
    250,
    fc.property(links, ({ plan, step, fragment }) => {
      const guide = guideOfPlan(plan);
      const first = arrive(guide, step, fragment, now);
      const second = arrive(guide, first.step, formatFragment(first.answers), now);
      assert.deepEqual(second, {
        step: first.step,
        entry: first.entry,
        trail: first.trail,
        answers: first.answers,
        total: first.kept,
        kept: first.kept,
      });
    }),
  ),
];
