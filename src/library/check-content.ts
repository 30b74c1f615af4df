/** Checks everything under `content/`: articles, parts, their paths and published links, the interface. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkUniqueClaims } from '../author/checks/unique-claims.ts';
import type { Diagnostic } from '../author/diagnostic.ts';
import type { GuideConfig } from '../guide/config.ts';
import type { OldArticles } from '../author/old-articles.ts';
import { isUnpublished } from '../author/draft.ts';
import { checkPartsUsed } from '../author/parts/check-used.ts';
import { checkHandOvers } from '../author/parts/hand-overs.ts';
import type { CheckedPart } from '../author/parts/part.ts';
import { checkGuideLinks } from '../author/published/guide-links.ts';
import { readArticles, readCheckedParts } from './articles.ts';
import { folderOf, nameOfPart, readRecord, recordFile } from './text-files.ts';
import { checkArticlesLock } from './articles-lock.ts';
import { checkCasesFile } from './cases-file.ts';
import { checkCorpora } from './check-corpora.ts';
import { checkFactWords } from './check-fact-words.ts';
import { checkInterface } from './check-interface.ts';
import { checkSite } from './check-site.ts';
import { checkLinksFile } from './links-file.ts';
import { checkPathsFile } from './paths-file.ts';
import { readProducts } from './products.ts';
import { readText } from './read-text.ts';
import { checkSample } from './sample.ts';
import { relativePath } from './relative-path.ts';
import { contentFolder } from './environment.ts';
import { parseSite, readSiteFile } from './site.ts';
import { checkSitePages } from './site-pages.ts';
import { readTerms } from './terms.ts';
import { checkTranslationRecord } from './translation-file.ts';
import { usedKeys } from './used-keys.ts';

/** @param today milliseconds since 1970, for the age of sources */
export function checkContent(today: number): Diagnostic[] {
  const all = readArticles(today);
  const parts = readCheckedParts(today);
  const articles = all.flatMap((article) => {
    const { id, config, diagnostics, shown } = article;
    const cases = config ? checkCasesFile(id, config) : [];
    const links = [...cases, ...checkLinksFile(article, today)];
    // The other generated files only concern articles that are published and free of errors.
    if (isUnpublished(article) || Object.keys(shown).length === 0)
      return [...diagnostics, ...links];
    const record = checkTranslationRecord(article, readRecord(id), relativePath(recordFile(id)));
    return [...diagnostics, ...(config ? checkPaths(id, config) : []), ...record, ...links];
  });
  return [
    ...checkSite(),
    ...readTerms().diagnostics,
    ...readProducts().diagnostics,
    ...checkSample(),
    ...checkCorpora(),
    ...parts.flatMap(checkPart),
    ...articles,
    ...checkPartsUsed(all, parts),
    ...checkHandOvers(all, parts),
    ...checkUniqueClaims(all, parts),
    ...checkArticlesLock(all),
    ...checkGuideLinks(all, oldArticles()),
    ...checkSitePages(),
    ...checkInterface(interfaceFiles(), usedKeys('src')),
    ...checkFactWords(),
  ];
}

function checkPart(part: CheckedPart): readonly Diagnostic[] {
  const { diagnostics, shown } = part;
  if (Object.keys(shown).length === 0) return diagnostics;
  const id = nameOfPart(part.id);
  const file = relativePath(recordFile(id));
  return [...diagnostics, ...checkTranslationRecord({ ...part, id }, readRecord(id), file)];
}

/** None if the settings cannot be read, which is reported separately. */
function oldArticles(): OldArticles {
  const { text, file } = readSiteFile();
  return parseSite(text, file).value?.articles ?? { renamed: {}, retired: {} };
}

function checkPaths(id: string, config: GuideConfig): Diagnostic[] {
  const path = join(folderOf(id), 'paths.txt');
  const written = existsSync(path) ? readText(path) : undefined;
  return checkPathsFile(config, written, relativePath(path));
}

function interfaceFiles() {
  const folder = join(contentFolder, 'interface');
  const { text, file: siteFile } = readSiteFile();
  const defaultLocale = parseSite(text, siteFile).value?.defaultLocale;
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const locales = names.map((name) => name.replace(/\.yaml$/u, ''));
  // The default locale first: messages that concern all locales name the first one.
  locales.sort((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale));
  const entries = locales.map((locale) => {
    const path = join(folder, `${locale}.yaml`);
    return [locale, { file: relativePath(path), text: readText(path) }] as const;
  });
  return Object.fromEntries(entries);
}
