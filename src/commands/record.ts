/**
 * Writes the files that are committed next to each guide for
 * reviewers and for links: its paths, its published links, and the dates of its texts and
 * translations; next to a part, only the dates. It also records, next to the articles, which of them were ever published.
 */

import { formatDiagnostic } from '../author/diagnostic.ts';
import { readArticles, readCheckedParts } from '../library/articles.ts';
import { ContentError } from '../library/content-error.ts';
import { recordArticle, recordPart, recordSite } from '../library/record-article.ts';
import { nameOfPart } from '../library/text-files.ts';
import { mustBeArticle } from '../scaffold/known.ts';
import { defineCommand } from './runner/command.ts';

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
        summary: 'only these articles and parts (parts/account); otherwise, every one',
      },
    ],
    options: {},
    example: 'npm run record -- no-sound',
  },
  ({ positionals: names }) => {
    names.forEach(mustBeArticle);
    const now = Date.now();
    const all = readArticles(now);
    const isChosen = (name: string) => names.length === 0 || names.includes(name);
    const chosen = all.filter(({ id }) => isChosen(id));
    const parts = readCheckedParts(now)
      .map((part) => ({ ...part, id: nameOfPart(part.id) }))
      .filter(({ id }) => isChosen(id));
    const recorded = [
      ...parts.map((part) => recordPart(part, now)),
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
