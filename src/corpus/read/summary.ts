import type { CorpusArticle } from './article.ts';
import type { Catalog } from './catalog.ts';
import { classes, type ClassCode } from './classes.ts';
import type { Finding } from './finding.ts';
import type { Skipped } from './read-corpus.ts';

/** What was found in one locale. */
export interface LocaleSummary {
  locale: string;
  articles: number;
  skipped: number;
  /** Articles by state of their translation. */
  current: number;
  stale: number;
  unknown: number;
  /** Articles whose structure differs from that in most locales with the same source. */
  damaged: number;
  /** Articles that other locales have. */
  missing: number;
  /** Findings by class, each list in order of place. */
  findings: Map<ClassCode, Finding[]>;
}

/** A summary without its lists. */
export interface LocaleCounts extends Omit<LocaleSummary, 'findings'> {
  classes: Partial<Record<ClassCode, { files: number; findings: number }>>;
}

/** A summary to fill. */
export function emptySummary(locale: string): LocaleSummary {
  return {
    ...{ locale, articles: 0, skipped: 0, current: 0, stale: 0, unknown: 0, damaged: 0 },
    missing: 0,
    findings: new Map(),
  };
}

/** Adds an article, or a skipped file. */
export function add(summary: LocaleSummary, item: CorpusArticle | Skipped): void {
  if ('skipped' in item) {
    summary.skipped += 1;
    addFinding(summary, item.skipped);
    return;
  }
  summary.articles += 1;
  summary[item.translation.state] += 1;
  if (item.translation.damaged !== undefined) summary.damaged += 1;
  for (const finding of item.findings) addFinding(summary, finding);
}

/** Adds the articles that the locale lacks. */
export function addMissing(summary: LocaleSummary, catalog: Catalog): void {
  for (const [id, versions] of catalog.versions) {
    const locales = versions.map(({ locale }) => locale);
    if (locales.includes(summary.locale)) continue;
    summary.missing += 1;
    addFinding(summary, {
      code: 'KB11',
      place: `${summary.locale}/${id}.md:1:1`,
      message: `it is in ${locales.slice(0, 3).join(', ')}${locales.length > 3 ? ' and others' : ''}`,
      fix: classes.KB11.fix,
    });
  }
}

/** The numbers of a summary. */
export function countsOf({ findings, ...numbers }: LocaleSummary): LocaleCounts {
  const byClass: LocaleCounts['classes'] = {};
  for (const [code, found] of [...findings].sort())
    byClass[code] = { files: filesOf(found), findings: found.length };
  return { ...numbers, classes: byClass };
}

/** The number of files in which a class of findings occurs. */
export function filesOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ place }) => place.replace(/:\d+:\d+$/u, ''))).size;
}

function addFinding(summary: LocaleSummary, finding: Finding): void {
  const known = summary.findings.get(finding.code);
  if (known === undefined) summary.findings.set(finding.code, [finding]);
  else known.push(finding);
}
