/** The guide under test, as the build sees it. */

import { isOutcome, isQuestion, type GuideConfig } from '../../src/guide/config.ts';
import { findPaths, type Path } from '../../src/author/paths.ts';
import { readArticles } from '../../src/library/articles.ts';

export const article = 'yammer-licensing-issues';

/** Where what might depend on a language is looked at in a browser: the source, and a translation. */
export const walkedLocales = ['en-us', 'nl-nl'];

/** Its machine; the tests are about the site, so errors in the guide are errors here. */
export function guideUnderTest(): {
  config: GuideConfig;
  paths: readonly Path[];
  locales: string[];
} {
  const found = readArticles(Date.now()).find(({ id }) => id === article);
  if (!found?.config) throw new Error(`${article} does not compile`);
  const { config, documents } = found;
  return { config, paths: findPaths(config).paths, locales: Object.keys(documents) };
}

export function outcomesOf(config: GuideConfig): string[] {
  return Object.keys(config.states).filter((step) => isOutcome(config.states[step]));
}

export function questionsOf(config: GuideConfig): string[] {
  return Object.keys(config.states).filter((step) => isQuestion(config.states[step]));
}

/** A step after another one, and the answer that leads there as in its link: `what=no-access`. */
export function secondStep(): { readonly step: string; readonly answer: string } {
  const { config } = guideUnderTest();
  const first = config.states[config.initial];
  const ways = isQuestion(first) ? first.always : [];
  const way = ways.find(({ target }) => isQuestion(config.states[target]));
  if (!way) throw new Error('The first question leads to no other');
  return { step: way.target, answer: `${config.initial}=${way.guard.params.answer}` };
}

/** Paths that together come to every question, as few as it takes. */
export function pathsOverQuestions(paths: readonly Path[]): Path[] {
  return pathsOver(paths.toSorted(byLength), (_, questions) => questions);
}

/** Paths that give every two answers that can follow each other at least once. */
export function pathsOverPairs(paths: readonly Path[]): Path[] {
  return pathsOver(paths, (entries) =>
    entries.map((entry, at) => `${entries[at - 1] ?? ''}&${entry}`),
  );
}

function pathsOver(
  paths: readonly Path[],
  pieces: (entries: readonly string[], questions: readonly string[]) => readonly string[],
): Path[] {
  const seen = new Set<string>();
  return paths.filter(({ trail }) => {
    const before = seen.size;
    const entries = trail.map(({ question, given }) => `${question}=${given}`);
    const questions = trail.map(({ question }) => question);
    for (const piece of pieces(entries, questions)) seen.add(piece);
    return seen.size > before;
  });
}

const byLength = (a: Path, b: Path) => b.trail.length - a.trail.length;

/** The shortest path to each outcome. */
export function pathToEach(paths: readonly Path[]): Path[] {
  const shortest = new Map<string, Path>();
  for (const path of paths) {
    const known = shortest.get(path.outcome);
    if (!known || path.trail.length < known.trail.length) shortest.set(path.outcome, path);
  }
  return [...shortest.values()];
}
