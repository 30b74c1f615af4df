import { posix } from 'node:path';
import type { CorpusArticle } from './article.ts';
import { idOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { compare } from './compare.ts';
import { excerpt, plain } from './excerpt.ts';
import { reporter } from './finding.ts';
import type { Finding, Report } from './finding.ts';
import { foreignLanguage } from './foreign-text.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Images } from './images.ts';
import { language } from './language.ts';
import { readMetadata } from './metadata.ts';
import { render } from './render.ts';
import type { RenderContext } from './render.ts';
import type { Labels } from './repair.ts';
import { lacksValues } from './repairs/template-variable.ts';
import { source } from './source.ts';
import type { Source } from './source.ts';
import { partTitle, titleFromId } from './title.ts';

/** What an article is read with. */
export interface Surroundings {
  catalogue: Catalogue;
  images: Images;
  labels: Labels;
  /** Address of an article's page, for readers of the page that links to it. */
  articleAddress: (slug: string) => string;
  /** Ids of articles that are built and not listed. */
  unlisted: ReadonlySet<string>;
  /** Address of an image by its final name. */
  imageAddress: (name: string) => string;
}

/** One file of a corpus. */
export interface ArticleFile {
  locale: string;
  /** Path relative to the docset. */
  path: string;
  /** Path relative to the corpus, which places are named by. */
  place: string;
  text: string;
}

/** Fewer letters than this are a stub or somebody's test. */
const fewestLetters = 40;

/**
 * Reads one article: metadata, body, and what the rest of the corpus tells about it.
 * It does not throw, whatever the file holds.
 */
export function readArticle(file: ArticleFile, around: Surroundings): CorpusArticle {
  const findings: Finding[] = [];
  const report = reporter(findings, file.place, file.text);
  const { yaml, bodyStart } = splitFrontMatter(file.text);
  const { title, meta, kind } = readMetadata(frontMatter(yaml, report), (code, message) => {
    report(code, undefined, message);
  });
  const body = source(file.text, bodyStart);
  reportSpecialCharacters(body, report);
  const rendered = render(body, contextOf(file, around), report);

  const id = idOf(file.path);
  const candidates = [rendered.title, title, titleFromId(id)];
  const heading = candidates.find((text) => text !== undefined && plain(text) !== '') ?? id;
  const { words, ruleNumber } = partTitle(heading, meta.customIds);
  const otherTitle = title === undefined || plain(title) === plain(heading) ? undefined : title;
  if (ruleNumber !== undefined) report('KB08', undefined, `the title began with ${ruleNumber}`);
  if (otherTitle !== undefined) report('KB08', undefined, `front matter says "${otherTitle}"`);

  const own = language(file.locale);
  const foreign = foreignLanguage(rendered.text, own.tag, id);
  if (foreign !== undefined) report('KB34', undefined, `the text is in ${foreign}`);
  return {
    id,
    ...compare(id, file.locale, kind, around.catalogue, report),
    locale: file.locale,
    lang: foreign ?? own.tag,
    // Only left-to-right languages are recognised as foreign.
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
    source: { path: file.place },
    unlisted:
      around.unlisted.has(id) || rendered.text.replace(/\P{L}+/gu, '').length < fewestLetters,
    findings,
  };
}

function frontMatter(yaml: string | undefined, report: Report): FrontMatter {
  if (yaml === undefined) {
    report('KB01', undefined, 'no front matter');
    return new Map();
  }
  try {
    return parseFrontMatter(yaml);
  } catch (error) {
    report('KB40', undefined, error instanceof Error ? error.message : String(error));
    return new Map();
  }
}

function reportSpecialCharacters(body: Source, report: Report): void {
  const special = /[\u00A0\u00AD\u200B\u200E\u200F\u202F\uFFFD]/.exec(body.text);
  if (special === null) return;
  const code = special[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report('KB33', body.inFile(special.index), `U+${code} is kept`);
}

function contextOf(file: ArticleFile, around: Surroundings): RenderContext {
  const { catalogue, images } = around;
  const folder = posix.dirname(file.path);
  const addressOf = (path: string): string | undefined => {
    const slug = catalogue.slugs.get(posix.normalize(path));
    return slug === undefined ? undefined : around.articleAddress(slug);
  };
  return {
    language: language(file.locale),
    labels: around.labels,
    articleAddress: (path) => addressOf(posix.join(folder, path)),
    publishedAddress: addressOf,
    imageAddress: (path) => {
      const found = images.find(folder, path);
      if (found === undefined) return undefined;
      const { name, ...spelling } = found;
      return { address: around.imageAddress(name), ...spelling };
    },
    embeddedImageAddress: (bytes) => {
      const name = images.embed(bytes);
      return name === undefined ? undefined : around.imageAddress(name);
    },
  };
}
