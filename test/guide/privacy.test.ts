/** Nothing private in a link or a summary: what the guide does not know leaves no byte behind. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { arrive } from '../../src/guide/arrive.ts';
import { formatFragment, parseFragment } from '../../src/guide/fragment.ts';
import { hrefOf, targetOfReturn, targetOfAnswer } from '../../src/guide/step-links.ts';
import { findPaths } from '../../src/author/paths.ts';
import { walkOf } from '../../src/guide/replay.ts';
import { formatSummary } from '../../src/guide/summary.ts';
import { encodeAll, privateTexts } from '../support/arbitrary-fragment.ts';
import { must } from '../support/must.ts';
import { guideOf, now, readFixture, type Guide } from '../support/article-fixtures.ts';

const guide: Guide = guideOf(readFixture('printer'));
const { config, machine } = guide;
const { paths } = findPaths(config);
const questions = Object.keys(config.states);

/** A text of the kind that links must not contain: plain, encoded, or with an id around it. */
const secret = fc
  .tuple(
    fc.oneof(fc.constantFrom(...privateTexts), fc.emailAddress(), fc.uuid(), fc.webUrl()),
    fc.constantFrom(
      (text: string) => text,
      encodeAll,
      encodeURIComponent,
      (text: string) => `yes${text}`,
      (text: string) => `2026-11-22T11:00Z${text}`,
    ),
  )
  .map(([text, write]) => write(text));

/** An entry that hides one as a value of a question, as a key, or as both. */
const hidden = fc
  .tuple(secret, secret, fc.constantFrom(...questions), fc.nat({ max: 2 }))
  .map(([a, b, question, where]) => [`${question}=${a}`, `${a}=yes`, `${a}=${b}`][where] ?? a);

/** Everything that leaves the reader's tab from where a link leads. */
function everythingWritten(wanted: string, fragment: string, given?: string) {
  const arrival = arrive(guide, wanted, fragment, now);
  const { step, trail, answers } = arrival;
  const words = must(guide.words['nl-nl']);
  const parts = { config, words, step, trail, made: '', formatTime: String };
  return {
    step,
    fragment: formatFragment(answers),
    summary: formatSummary({ ...parts, link: hrefOf({ step, answers }) }),
    again: hrefOf(targetOfReturn(arrival, config.initial)),
    ...(given !== undefined && {
      next: hrefOf(targetOfAnswer(machine, arrival, config, given, now)),
    }),
  };
}

test('writes the same for a link with private text in it as for one without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.array(hidden), ({ trail, outcome }, entries) => {
      const own = trail.map(({ question, given }) => `${question}=${given}`);
      const clean = everythingWritten(outcome, `#${own.join('&')}`);
      // Ampersands and equals signs inside a text form entries of their own, which may be real.
      const harmless = entries.filter(
        (entry) => Object.keys(parseFragment(entry, config).answers).length === 0,
      );
      for (const fragment of [
        [...own, ...harmless],
        [...harmless, ...own],
      ]) {
        expect(everythingWritten(outcome, `#${fragment.join('&')}`)).toEqual(clean);
      }
    }),
    { numRuns: 150 },
  );
});

test('writes no private text given as an answer into the next link', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questions), secret, (question, text) => {
      const { next, fragment } = everythingWritten(question, '', text);
      expect(next).toBe(`../${question}/`);
      expect(fragment).toBe('');
    }),
    { numRuns: 150 },
  );
});

test('lets no private text that the machine was given into the trail', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), secret, fc.nat(), ({ trail }, text, at) => {
      const told = trail.map((passed, index) =>
        index === at % trail.length ? text : passed.given,
      );
      const [start] = initialTransition(machine, { known: {}, now });
      const end = trail.reduce(
        (snapshot, { question }, index) =>
          transition(machine, snapshot, { type: 'answer', question, answer: told[index] ?? '' })[0],
        start,
      );
      const walked = walkOf(end).trail.map(({ given }) => given);
      expect(walked).toEqual(told.slice(0, at % trail.length));
    }),
    { numRuns: 100 },
  );
});

test('puts nothing from the listed texts into anything, byte by byte', () => {
  const all = privateTexts.map((text) => `power=${text}&${text}=yes`).join('&');
  const { fragment, summary, again } = everythingWritten('noise', `#${all}&since=over`);
  expect(fragment).toBe('#since=over');
  for (const text of privateTexts) expect(`${fragment}${summary}${again}`).not.toContain(text);
});
