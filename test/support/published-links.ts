/** Every link to a guide that was ever published, from `links.lock`. */

import { readFileSync } from 'node:fs';
import { formatFragment } from '../../src/guide/fragment.ts';
import { readLock } from '../../src/author/lock.ts';
import type { Passed } from '../../src/guide/machine.ts';
import { formatInstant } from '../../src/guide/time.ts';
import { answersOf } from './plan.ts';
import { hour, now } from './article-fixtures.ts';

/**
 * Links to each step without answers, to each step of each path with the answers before it, and to
 * each outcome with all of them; also with instants where times were published.
 * @param folder the guide's address, with a trailing slash
 */
export function publishedLinks(article: string, folder: string): string[] {
  const { entries } = readLock(readFileSync(`content/articles/${article}/links.lock`, 'utf8'));
  const sides = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'answer' && entry.side
        ? [[`${entry.question}=${entry.answer}`, entry.side] as const]
        : [],
    ),
  );
  const timed = ({ question, given }: Passed): Passed => {
    const side = sides.get(`${question}=${given}`);
    if (side === undefined) return { question, given };
    return { question, given: formatInstant(now - (side === 'within' ? 1 : 100) * hour) };
  };
  const steps = entries.flatMap((entry) => (entry.kind === 'step' ? [entry] : []));
  const paths = entries.flatMap((entry) => (entry.kind === 'path' ? [entry] : []));
  const links = paths.flatMap(({ trail, code }) => {
    const outcome = steps.find((step) => step.code === code)?.id;
    const ends = outcome === undefined ? [] : [outcome];
    return [trail, trail.map(timed)].flatMap((answers) =>
      [...answers.map(({ question }) => question), ...ends].map(
        (step, index) => `${folder}${step}/${formatFragment(answersOf(answers.slice(0, index)))}`,
      ),
    );
  });
  return [...new Set([...steps.map(({ id }) => `${folder}${id}/`), ...links])];
}
