/**
 * The pages about diagnostics are true: their examples print what they say, and nothing once fixed.
 */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse as parsePath } from 'node:path';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkOutDir, checkProjectFolder } from '../../src/commands/shared/check-folders.ts';
import { productNames, rules } from '../support/catalog.ts';
import { publishedArticle } from '../../src/author/article-lock.ts';
import { checkCases } from '../../src/author/cases.ts';
import { checkArticle, type CheckedArticle } from '../../src/author/check.ts';
import { checkUniqueClaims } from '../../src/author/checks/unique-claims.ts';
import { isText } from '../../src/author/checks/file-names.ts';
import { checkParts, partsOf } from '../../src/author/parts/check-parts.ts';
import { checkHandOvers } from '../../src/author/parts/hand-overs.ts';
import { checkPartsUsed } from '../../src/author/parts/check-used.ts';
import type { CheckedPart, Parts } from '../../src/author/parts/part.ts';
import { checkPublishedArticles } from '../../src/author/published/articles.ts';
import { checkGuideLinks } from '../../src/author/published/guide-links.ts';
import { checkLinks } from '../../src/author/published/links.ts';
import { codes } from '../../src/author/codes.ts';
import { formatDiagnostic, isCode, type Diagnostic } from '../../src/author/diagnostic.ts';
import type { Node } from '../../src/author/document.ts';
import { childrenOf, plainText } from '../../src/author/node.ts';
import { placesIn } from '../../src/author/yaml-place.ts';
import { checkCorpus } from '../../src/library/check-corpora.ts';
import { checkInterface } from '../../src/library/check-interface.ts';
import { checkPages } from '../../src/library/check-pages.ts';
import { checkSite } from '../../src/library/check-site.ts';
import { corpusFrom } from '../../src/library/corpora.ts';
import { readMicrosoftTable } from '../../src/library/microsoft-table.ts';
import { parseProduct } from '../../src/library/product-file.ts';
import { parseSample } from '../../src/library/sample.ts';
import { interfaceLocales, parsePatterns, readMessagesFile } from '../../src/library/interface.ts';
import { parseTerms, type Terms } from '../../src/author/terms.ts';
import { parseRecord } from '../../src/author/translation-record.ts';
import { checkTranslationRecord } from '../../src/library/translation-file.ts';
import { checkPathsFile } from '../../src/library/paths-file.ts';
import { parseSite } from '../../src/library/site.ts';
import { messageKeys } from '../../src/locale/keys.ts';
import { parseSettings } from '../../src/settings/settings.ts';
import { checkSiteLocales } from '../../src/settings/site-locales.ts';
import { must } from '../support/must.ts';

const folder = 'docs/diagnostics';
const index = 'README.md';
const article = 'no-sound';
const today = Date.parse('2026-12-01');

/** Text by file name. */
type Files = Readonly<Record<string, string>>;

interface Page {
  readonly code: string;
  readonly title: string;
  readonly sections: readonly string[];
  readonly fails: Files;
  /** The files in `fails`, with those that change replaced. */
  readonly fixed: Files;
  readonly changed: readonly string[];
  readonly printed: readonly string[];
}

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== index)
  .sort()
  .map(readPage);

describe('the index of diagnostics', () => {
  it('lists every code with its severity and title, in order, linked to its page', () => {
    const rows = readTree(index)
      .filter(({ type }) => type === 'table')
      .flatMap((table) => childrenOf(table).slice(1))
      .map((row) => [...childrenOf(row).map(plainText), ...childrenOf(row).flatMap(linksIn)]);
    const wanted = Object.entries(codes).map(([code, [severity, title]]) => {
      return [code, severity, title, `${code}.md`];
    });
    expect(rows).toEqual(wanted);
  });

  it('has a page for every code and a code for every page', () => {
    expect(pages.map(({ code }) => code)).toEqual(Object.keys(codes).sort());
  });
});

describe.each(pages)('the page about $code', (page) => {
  it('has the title of its code, and the sections “Fails” and “Fixed”', () => {
    const known = isCode(page.code) ? codes[page.code][1] : undefined;
    expect(page.title).toBe(`${page.code} · ${known ?? ''}`);
    expect(page.sections).toEqual(['Fails', 'Fixed']);
  });

  it('fails with exactly the lines it prints, all of them its own code', () => {
    const found = check(page.fails, page);
    expect(found.map(formatDiagnostic)).toEqual(page.printed);
    expect([...new Set(found.map(({ code }) => code))]).toEqual([page.code]);
  });

  it('prints nothing once fixed, with a change to files that it showed before', () => {
    expect(check(page.fixed, page).map(formatDiagnostic)).toEqual([]);
    expect(page.fixed).not.toEqual(page.fails);
    const shown = Object.keys(page.fails);
    const fresh = page.changed.filter((file) => !shown.includes(file));
    // Renaming a file means deleting one and adding another.
    expect(fresh.length).toBeLessThanOrEqual(shown.filter((file) => !(file in page.fixed)).length);
  });
});

describe('a mistake in an example that was right', () => {
  const plugIn = '## Plug the speaker in\n';
  const erin = '## Steek de stekker in het stopcontact\n';

  it.each([
    ['an answer led to a mistyped step', 'en-us', 'to="plug-in"', 'to="plugin"', ['13 GP101']],
    [
      'answers glued to a paragraph',
      'en-us',
      '\n\n<Answer',
      '\n\nLook behind it.\n<Answer',
      ['13 GP113', '14 GP113'],
    ],
    [
      'an answer inside an outcome',
      'en-us',
      plugIn,
      `${plugIn}\n<Answer id="yes" to="restart">Done</Answer>\n`,
      ['27 GP113'],
    ],
    [
      'a retired address below the text',
      'en-us',
      plugIn,
      `${plugIn}\n[See][how].\n\n[how]: https://docs.microsoft.com/how\n`,
      ['29 GP117'],
    ],
    [
      'a translated step twice',
      'nl-nl',
      /$/u,
      `\n<Outcome id="plug-in">\n\n${erin}\n</Outcome>\n`,
      ['28 GP105'],
    ],
    [
      'a translated outcome that asks',
      'nl-nl',
      `<Outcome id="plug-in">\n\n${erin}\n</Outcome>`,
      `<Question id="plug-in">\n\n${erin}\n</Question>`,
      ['22 GP302'],
    ],
  ])('is reported once, where it is: %s', (_, locale, right, wrong, expected) => {
    const page = pages.find(({ code }) => code === 'GP305');
    if (!page) throw new Error('the page with the translated example is gone');
    const file = `${locale}.mdx`;
    const text = page.fixed[file] ?? '';
    const slipped = text.replace(right, wrong);
    expect(slipped).not.toBe(text);
    // An error in the source is also an error when comparing the two; here, it is tested alone.
    const others = locale === 'en-us' ? {} : page.fixed;
    const found = check({ ...others, [file]: slipped }, page);
    const places = found.map(({ line, code }) => `${line} ${code}`);
    expect(places).toEqual(expected);
  });
});

function readTree(name: string): Node[] {
  return [...childrenOf(markdownToMdast(readFileSync(join(folder, name), 'utf8')))];
}

function readPage(name: string): Page {
  const nodes = readTree(name);
  const fails = sectionOf(nodes, 'Fails');
  const changes = filesIn(sectionOf(nodes, 'Fixed'));
  return {
    code: parsePath(name).name,
    title: headings(nodes, 1).join(),
    sections: headings(nodes, 2),
    fails: filesIn(fails),
    fixed: withoutDeleted({ ...filesIn(fails), ...changes }),
    changed: Object.keys(changes),
    printed: fails.flatMap((node) =>
      node.type === 'code' && !node.meta ? node.value.split('\n') : [],
    ),
  };
}

function headings(nodes: readonly Node[], depth: number): string[] {
  return nodes.flatMap((node) =>
    node.type === 'heading' && node.depth === depth ? [plainText(node)] : [],
  );
}

/** The content between a heading and the next one. */
function sectionOf(nodes: readonly Node[], title: string): Node[] {
  const start = nodes.findIndex((node) => node.type === 'heading' && plainText(node) === title);
  const rest = start < 0 ? [] : nodes.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

function filesIn(nodes: readonly Node[]): Files {
  const files = nodes.flatMap((node) =>
    node.type === 'code' && node.meta ? [[node.meta, `${node.value}\n`] as const] : [],
  );
  return Object.fromEntries(files);
}

/** Files that end up empty are to be deleted. */
function withoutDeleted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text.trim() !== ''));
}

function linksIn(node: Node): string[] {
  return node.type === 'link' ? [node.url] : childrenOf(node).flatMap(linksIn);
}

function check(files: Files, page: Page): Diagnostic[] {
  const { 'site.yaml': settings, 'articles.lock': lock, terminal, ...others } = files;
  const data = Object.entries(others).filter(([file]) => /^(?:products|sample)\//u.test(file));
  if (data.length > 0) return data.flatMap(checkData);
  const pages = Object.entries(others).filter(([file]) => file.startsWith('pages/'));
  if (pages.length > 0) return checkOwnPages(pages, others);
  const articles = articlesOf(others);
  if (lock !== undefined) return checkArticlesFile(lock, settings ?? '', articles);
  if (settings !== undefined && Object.keys(others).length > 0)
    return checkCorpusOf(settings, others);
  if (settings !== undefined) return [...checkSite({ text: settings, file: 'site.yaml' })];
  if (terminal !== undefined) return checkTerminal(terminal);
  if (articles.length > 1)
    return [
      ...checkUniqueClaims(articles),
      ...checkHandOvers(articles, []),
      ...checkGuideLinks(articles, { renamed: {}, retired: {} }),
    ];
  const parts = partsIn(others);
  const own = Object.entries(others).filter(([file]) => !file.startsWith('parts/'));
  return [
    ...checkFiles(Object.fromEntries(own), page, parts),
    ...parts.flatMap(({ diagnostics }) => diagnostics),
    // An example of a part alone is not about its guides.
    ...(articles.length > 0 ? checkPartsUsed(articles, parts) : []),
  ];
}

/** The parts of an example. */
function partsIn(files: Files): readonly CheckedPart[] {
  const byId = Map.groupBy(
    Object.entries(files).filter(([file]) => file.startsWith('parts/')),
    ([file]) => file.split('/')[1] ?? '',
  );
  const all = [...byId].map(([id, entries]) => ({
    id,
    locales: byLocale(Object.fromEntries(entries), '.mdx'),
  }));
  return checkParts(all, { facts: rules, today, products: productNames });
}

/** A product, or the sample. */
function checkData([file, text]: readonly [string, string]): readonly Diagnostic[] {
  const parse = file.startsWith('products/') ? parseProduct : parseSample;
  return parse(text, file, readMicrosoftTable()).diagnostics;
}

/** The site's own pages, next to its articles. */
function checkOwnPages(pages: readonly (readonly [string, string])[], others: Files): Diagnostic[] {
  const files = Object.fromEntries(pages.map(([file, text]) => [file, { file, text }]));
  const byFolder = Map.groupBy(Object.values(files), ({ file }) => parsePath(file).dir);
  const all = [...byFolder].map(([folder, texts]) => ({
    ...{ id: parsePath(folder).name, folder, others: [] },
    texts: Object.fromEntries(texts.map((text) => [parsePath(text.file).name, text])),
  }));
  const articles = Object.keys(others).filter((file) => !file.startsWith('pages/'));
  return checkPages(all, {
    articles: articles.map((file) => parsePath(file).dir),
    ...{ defaultLocale: 'en-us', interfaces: ['en-us', 'nl-nl'] },
  });
}

/** The articles of an example: the one at its root, and those in folders. */
function articlesOf(files: Files): CheckedArticle[] {
  const byFolder = Map.groupBy(
    Object.entries(files).filter(([file]) => /^(?!parts\/).*\.mdx$/u.test(file)),
    ([file]) => parsePath(file).dir || article,
  );
  const parts = partsOf(partsIn(files));
  return [...byFolder].sort().map(([id, entries]) => {
    const locales = byLocale(Object.fromEntries(entries), '.mdx');
    return checkArticle({ id, locales }, { facts: rules, today, parts });
  });
}

function checkArticlesFile(
  written: string,
  settings: string,
  articles: readonly CheckedArticle[],
): Diagnostic[] {
  const complete = `title: T\ndefaultLocale: en-us\n`;
  return checkPublishedArticles({
    articles: articles.map(({ id, config }) => publishedArticle(id, config)),
    present: articles.map(({ id }) => id),
    old: must(parseSite(complete + settings, 'site.yaml').value).articles,
    placeOfKey: placesIn(settings, { file: 'site.yaml', firstLine: 1 }),
    settings: 'site.yaml',
    written,
    file: 'articles.lock',
  });
}

/**
 * The messages of a command about the folder that it runs in, its settings, and its output folder.
 */
function checkTerminal(typed: string): Diagnostic[] {
  const bare = (text = '') => text.replace(/^'(.*)'$/u, '$1');
  const [, folder] = /^cd (.+)$/mu.exec(typed) ?? [];
  const [, outDir = 'dist'] = /--outDir (\S+)/u.exec(typed) ?? [];
  const settings = [...typed.matchAll(/([A-Z_]+)=('[^']*'|\S*)/gu)];
  const env = Object.fromEntries(settings.map(([, name = '', value]) => [name, bare(value)]));
  const project = bare(folder) || '/home/ada/guidepost';
  return [
    ...checkProjectFolder(project),
    ...parseSettings(env).diagnostics,
    ...checkSiteLocales(env['SITE_LOCALES'], interfaceLocales()),
    ...checkOutDir(outDir, project),
  ];
}

/** The corpus in an example's settings, with its files on disk; `kb.lock` is the site's. */
function checkCorpusOf(text: string, { 'kb.lock': lock, ...files }: Files): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const settings = parseSite(text, 'site.yaml').value?.corpora[0];
    if (!settings) throw new Error('the settings of an example with a corpus must be right');
    const own = { ...settings, dir: join(folder, settings.dir) };
    const place = placesIn(text, { file: 'site.yaml', firstLine: 1 })(['corpora', 0, 'dir']);
    const corpus = corpusFrom(own, [own], lock ?? '');
    return checkCorpus(corpus, place, { file: 'kb.lock', text: lock });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkFiles(all: Files, page: Page, parts: readonly CheckedPart[]): Diagnostic[] {
  const { 'terms/nl-nl.yaml': list, ...files } = all;
  const terms = parseTerms(list ?? '{}', 'terms/nl-nl.yaml');
  const locales = byLocale(files, '.mdx', isText);
  const messages = Object.entries(byLocale(files, '.yaml')).map(([locale, { file, text }]) => {
    return [locale, { file, text: text + otherMessages(page) }] as const;
  });
  return [
    ...terms.diagnostics,
    ...(Object.keys(locales).length > 0
      ? checkGuide(locales, files, partsOf(parts), terms.value)
      : []),
    ...(messages.length > 0
      ? checkInterface(Object.fromEntries(messages), new Set(Object.keys(messageKeys)))
      : []),
  ];
}

function checkGuide(
  locales: ReturnType<typeof byLocale>,
  files: Files,
  parts: Parts,
  terms: Terms = {},
): Diagnostic[] {
  const interfaces = ['en-us', 'nl-nl'];
  const own = { facts: rules, products: productNames, parts };
  const options = { ...own, today, terms: { 'nl-nl': terms }, interfaces };
  const others = Object.keys(files).filter((file) => !isText(file));
  const checked = checkArticle({ id: article, locales, others }, options);
  const { config, diagnostics, documents } = checked;
  const list = files['paths.txt'];
  const record = files['translations.yaml'];
  const links = files['links.lock'];
  const cases = files['cases.yaml'];
  if ([list, record, links, cases].every((file) => file === undefined)) return [...diagnostics];
  const source = documents['en-us'];
  if (!config || !source)
    throw new Error('the guide of an example with paths, a record or links must be right');
  return [
    ...diagnostics,
    ...(list === undefined ? [] : checkPathsFile(config, list, 'paths.txt')),
    ...(cases === undefined ? [] : checkCases(config, cases, 'cases.yaml')),
    ...(record === undefined
      ? []
      : checkTranslationRecord(
          checked,
          parseRecord(record, 'translations.yaml'),
          'translations.yaml',
        )),
    ...(links === undefined
      ? []
      : checkLinks({ config, source, written: links, file: 'links.lock', today })),
  ];
}

function byLocale(
  files: Files,
  extension: string,
  isWanted: (file: string) => boolean = () => true,
) {
  const entries = Object.entries(files).flatMap(([file, text]) => {
    const { name, ext } = parsePath(file);
    const isOne = ext === extension && !['translations', 'cases'].includes(name) && isWanted(file);
    return isOne ? [[name, { file, text }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The messages that a page does not show, to be listed after those that it does. */
function otherMessages({ fails, fixed }: Page): string {
  const shown = [fails, fixed].flatMap((files) =>
    Object.values(byLocale(files, '.yaml')).flatMap(({ text }) => keysOf(text)),
  );
  return Object.entries(parsePatterns(readMessagesFile('en-us')))
    .filter(([key]) => !shown.includes(key))
    .map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`)
    .join('');
}

function keysOf(yaml: string): string[] {
  const value: unknown = parseYaml(yaml);
  return typeof value === 'object' && value ? Object.keys(value) : [];
}
