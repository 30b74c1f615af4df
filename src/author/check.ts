/** Everything that is checked before a page is rendered. */

import { byPlace, diagnose, type Diagnostic } from './diagnostic.ts';
import { checkArticleId } from './checks/ids.ts';
import type { ArticleFiles, CheckOptions } from './article-files.ts';
import { checkTexts, completed, documentsOf, topOf, type ReadText } from './check-texts.ts';
import { compile } from './compile.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { Document } from './document.ts';
import { wholeText } from './parts/whole.ts';
import { countPaths, pathLimit } from './paths.ts';
import type { ShownText } from './shown-text.ts';

export interface CheckedArticle {
  readonly id: string;
  readonly source?: string;
  readonly documents: Readonly<Record<string, Document>>;
  /** What readers get in each of these locales; empty if the article has errors. */
  readonly shown: Readonly<Record<string, ShownText>>;
  /** Absent if the article has no steps, or has errors. */
  readonly config?: GuideConfig;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and compiles one article in all its locales. Never throws on what an author wrote. */
export function checkArticle(files: ArticleFiles, options: CheckOptions): CheckedArticle {
  const { id } = files;
  const texts = checkTexts(files, options, 'article');
  const { source, whole, read } = texts;
  const wrongId = checkArticleId(id, topOf(files));
  const valid = wrongId.length === 0 ? texts.valid : undefined;
  const config = valid && whole && compile(id, whole.document);
  const tooMany = config ? checkPathCount(valid.document, config) : [];
  return {
    id,
    ...(source && { source: source.locale }),
    documents: documentsOf(read),
    shown: valid && whole ? shownTexts(valid, read, options) : {},
    ...(config && { config }),
    diagnostics: [...wrongId, ...texts.diagnostics, ...tooMany].sort(byPlace),
  };
}

function shownTexts(
  source: ReadText,
  read: readonly ReadText[],
  options: CheckOptions,
): Record<string, ShownText> {
  return Object.fromEntries(
    read.map((own) => [own.locale, wholeText(completed(source, own), source, own.locale, options)]),
  );
}

function checkPathCount(document: Document, config: GuideConfig): Diagnostic[] {
  const total = countPaths(config);
  if (total <= pathLimit) return [];
  // Above the safe integers, the count is no longer exact.
  const count = Number.isSafeInteger(total) ? total : `more than ${pathLimit}`;
  const message = `The guide has ${count} paths; only the first ${pathLimit} are listed and checked`;
  const place = document.steps[0]?.place ?? { file: document.file, line: 1, column: 1 };
  return [
    diagnose(
      'GP118',
      place,
      message,
      'split the guide in two, or drop questions that decide nothing',
    ),
  ];
}
