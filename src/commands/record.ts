/**
 * Writes the files that are committed next to each guide for
 * reviewers and for links: its paths, its published links, and the dates of its texts and
 * translations. It also records, next to the articles, which of them were ever published.
 */

import { formatDiagnostic } from '../author/diagnostic.ts';
import { readArticles } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { recordArticle, recordSite } from '../library/record-article.ts';
import { mustBeArticle } from '../scaffold/known.ts';
import { defineCommand } from './runner/command.ts';
import { writeFactRegistry } from './shared/fact-registry.ts';

export const record = defineCommand(
  {
    name: 'record',
    summary: 'writes what is committed next to each guide',
    details:
      'That is paths.txt (one line per path, for reviews), links.lock (every published link) and translations.yaml (the dates of texts and translations); next to the articles, articles.lock.',
    arguments: [
      {
        name: 'article',
        isOptional: true,
        isRepeated: true,
        summary: 'only these; otherwise, every article',
      },
    ],
    options: {},
    example: 'npm run record -- no-sound',
  },
  ({ positionals: names }) => {
    names.forEach(mustBeArticle);
    writeFactRegistry();
    const now = Date.now();
    const all = readArticles(now);
    const chosen = all.filter(({ id }) => names.length === 0 || names.includes(id));
    const recorded = [
      ...chosen.map((article) => recordArticle(article, now)),
      recordSite(all, chosen),
    ];
    const written = recorded.flatMap((one) => one.written);
    const problems = recorded.flatMap((one) => one.problems);
    const said = written.map((file) => `${file}: written`);
    if (problems.length > 0) throw new ContentError([...said, ...problems.map(formatDiagnostic)]);
    console.log(said.join('\n') || 'Everything is already recorded.');
    return 0;
  },
);
