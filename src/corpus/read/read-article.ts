import { contextOf, type CorpusContext } from './article-context.ts';
import { idOf } from './files.ts';
import type { CorpusArticle, Use } from './article.ts';
import { compare } from './compare.ts';
import { excerpt, plain } from './excerpt.ts';
import { reporter, type Finding, type Report } from './finding.ts';
import { foreignLanguage } from './foreign-text.ts';
import { parseFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { language } from './language.ts';
import { readMetadata } from './metadata.ts';
import { render } from './render.ts';
import { lacksValues } from '../repairs/template-variable.ts';
import { source, type Source } from './source.ts';
import { splitTitle, titleFromId } from './heading.ts';

/** One file of a corpus. */
export interface ArticleFile {
  locale: string;
  /** The locale's folder as spelled in the corpus. */
  folder: string;
  id: string;
  /** Path relative to the docset. */
  path: string;
  /** Path relative to the corpus, as used in messages. */
  place: string;
  text: string;
}

/**
 * Reads one article: metadata, body, and what the rest of the corpus says about it. Never throws,
 * whatever the file contains.
 */
export function readArticle(file: ArticleFile, around: CorpusContext): CorpusArticle {
  const { id, locale, text } = file;
  const findings: Finding[] = [];
  const uses = new Map<string, Use>();
  const report = reporter(findings, file.place, text);
  if (id !== idOf(file.path))
    report('KB43', undefined, `another file is also named ${idOf(file.path)}; this one is ${id}`);
  const { yaml, bodyStart } = splitFrontMatter(text);
  const { title, meta, kind } = readMetadata(frontMatter(yaml, report), (code, message) => {
    report(code, undefined, message);
  });
  const body = source(text, bodyStart);
  reportSpecialCharacters(body, report);
  const hasAnchors = kind === 'human' || kind === 'machine';
  const context = contextOf({ locale, path: file.path, hasAnchors }, around, findings, uses);
  const rendered = render(body, context, report);

  const candidates = [rendered.title, title, titleFromId(id)];
  const heading = candidates.find((words) => words !== undefined && plain(words) !== '') ?? id;
  const { words, ruleNumber } = splitTitle(heading, meta.customIds);
  const otherTitle = title === undefined || plain(title) === plain(heading) ? undefined : title;
  if (ruleNumber !== undefined) report('KB08', undefined, `the title began with ${ruleNumber}`);
  if (otherTitle !== undefined) report('KB08', undefined, `front matter says "${otherTitle}"`);
  const isEmpty = plain(rendered.text) === '' && !rendered.html.includes('<img');
  if (isEmpty) report('KB48', undefined, 'there is no text in it; it is not listed');

  const own = language(locale);
  const foreign = foreignLanguage(rendered.text, own.tag, id);
  if (foreign !== undefined) report('KB34', undefined, `the text is in ${foreign}`);
  return {
    id,
    ...compare(id, locale, kind, around.catalog, report),
    locale,
    lang: foreign ?? own.tag,
    // Only left-to-right languages are recognized as foreign.
    dir: foreign === undefined ? own.dir : 'ltr',
    ...(rendered.anchor === undefined ? {} : { anchor: rendered.anchor }),
    title: words,
    html: rendered.html,
    lacksValues: lacksValues(rendered.html),
    excerpt: excerpt(rendered.beginning),
    meta: {
      ...meta,
      ...(ruleNumber === undefined ? {} : { ruleNumber }),
      ...(otherTitle === undefined ? {} : { otherTitle }),
    },
    source: { path: file.place, folder: file.folder },
    unlisted: isEmpty || around.rules.unlisted.includes(id),
    uses: [...uses.values()],
    findings,
  };
}

function frontMatter(yaml: string | undefined, report: Report): FrontMatter {
  if (yaml === undefined) return new Map();
  try {
    return parseFrontMatter(yaml);
  } catch (error) {
    report('KB40', undefined, error instanceof Error ? error.message : String(error));
    return new Map();
  }
}

function reportSpecialCharacters(body: Source, report: Report): void {
  if (/^\s*\+\+\+[ \t]*\r?\n/u.test(body.text))
    report('KB46', body.inFile(0), '"+++" begins front matter in TOML; it is shown as written');
  const special = /[\u00A0\u00AD\u200B\u200E\u200F\u202F\uFFFD]/u.exec(body.text);
  if (special === null) return;
  const code = special[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report('KB33', body.inFile(special.index), `U+${code} is kept`);
}
