/**
 * Nothing private in what is sent: facts and foreign texts do not change a byte of a link or
 * message.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../src/facts/core/mask.ts';
import { arrive } from '../../src/guide/arrive.ts';
import { findPaths } from '../../src/author/paths.ts';
import { formatPermalink } from '../../src/guide/permalink.ts';
import { listAnswers } from '../../src/guide/fragment.ts';
import { kindsToSend, targetToSend } from '../../src/guide/sending.ts';
import { formatMarkdown, formatNote, formatSummary } from '../../src/guide/summary.ts';
import { encodeAll, privateTexts } from '../support/arbitrary-fragment.ts';
import { must } from '../support/must.ts';
import { guideOf, now, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));
const { config } = guide;
const words = must(guide.words['nl-nl']);
const { paths } = findPaths(config);
const questions = Object.keys(config.states);

const secret = fc
  .tuple(
    fc.oneof(fc.constantFrom(...privateTexts), fc.emailAddress(), fc.uuid(), fc.string()),
    fc.constantFrom(
      (text: string) => text,
      encodeAll,
      encodeURIComponent,
      (text: string) => `yes\n${text}`,
    ),
  )
  .map(([text, write]) => write(text));

/** Answers as a broken caller might pass them: any key, any value. */
const foreign = fc.dictionary(fc.oneof(secret, fc.constantFrom(...questions)), secret, {
  maxKeys: 4,
});

/** Every link, title, and message that can be sent from a page. */
function everythingSent(
  step: string,
  fragment: string,
  ahead = {},
  base = 'https://help.example/',
) {
  const arrival = arrive(guide, step, fragment, now);
  const sending = { guide, arrival, ahead, now };
  return kindsToSend(sending).map((kind) => {
    const way = targetToSend(sending, kind);
    const link = formatPermalink({ base, locale: 'nl-nl', config, ...way });
    const parts = { config, words, link, step: way.step, formatTime: String };
    const trail = listAnswers(way.answers);
    return {
      link,
      title: words.steps[way.step]?.title,
      message: formatNote({ ...parts, trail, answered: '', next: [], text: [] }),
      summary: formatSummary({ ...parts, trail: arrival.trail, made: '' }),
      markdown: formatMarkdown({ ...parts, trail: arrival.trail, made: '' }),
    };
  });
}

test('an address with private text around it sends the same as one without', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), secret, ({ trail, outcome }, text) => {
      const own = `#${trail.map(({ question, given }) => `${question}=${given}`).join('&')}`;
      const base = `https://${encodeURIComponent(text.toWellFormed())}:x@help.example/?q=${encodeAll(text)}#${encodeAll(text)}`;
      expect(everythingSent(outcome, own, {}, base)).toEqual(everythingSent(outcome, own));
    }),
    { numRuns: 150 },
  );
});

test('a link accepts no foreign text as an answer, wherever it comes from', () => {
  fc.assert(
    fc.property(foreign, fc.constantFrom(...questions), (answers, step) => {
      const base = 'https://help.example/';
      const bare = formatPermalink({ base, locale: 'nl-nl', config, step, answers: {} });
      const closed = Object.entries(answers).filter(([question, given]) => {
        const labels = words.steps[question]?.answers ?? {};
        return Object.hasOwn(labels, given);
      });
      const link = formatPermalink({ base, locale: 'nl-nl', config, step, answers });
      if (closed.length === 0) expect(link).toBe(bare);
    }),
    { numRuns: 300 },
  );
});

test('a text has no place for an answer that the guide does not offer', () => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...questions), (text, question) => {
      fc.pre(!Object.hasOwn(words.steps[question]?.answers ?? {}, text));
      const sendWith = (given: string) => {
        const parts = { config, words, link: '', step: 'power', formatTime: String };
        const trail = [{ question, given }];
        return [
          formatNote({ ...parts, trail, answered: '', next: [], text: [] }),
          formatSummary({ ...parts, trail, made: '' }),
          formatMarkdown({ ...parts, trail, made: '' }),
        ];
      };
      expect(sendWith(text)).toEqual(sendWith('no such answer'));
    }),
    { numRuns: 200 },
  );
});

test('nothing from the listed texts appears in a masked summary, byte by byte', () => {
  const about = privateTexts.map(mask).join(', ');
  const parts = {
    config,
    words,
    link: '',
    step: 'power',
    trail: [{ question: 'power', given: 'yes' }],
    made: '',
    formatTime: String,
  };
  const text = formatSummary({
    ...parts,
    evidence: { about, read: new Map([['power', about]]) },
  });
  for (const hidden of privateTexts) {
    for (const word of hidden.split(/\s+/u).filter(({ length }) => length > 3)) {
      expect(text).not.toContain(word);
    }
  }
});
