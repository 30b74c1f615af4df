/** The `<main>` of a corpus article: its text first, with its origin in small print at the end. */

import { posix } from 'node:path';
import type { CorpusArticle, Translation } from '../read/article.ts';
import { fragmentOf } from '../read/heading.ts';
import type { Corpus } from '../../library/corpora.ts';
import { formatList } from '../../locale/lists.ts';
import type { Locale } from '../../locale/locale.ts';
import { attributes, escaped, joined } from '../../markup/html.ts';
import type { Wording } from './wording.ts';

/** A guide that replaces an article, with its page in the reader's locale. */
export interface GuideLink {
  readonly address: string;
  readonly title: string;
  /** The locale of the title, if it differs from the interface's. */
  readonly lang?: string;
}

/** The context of an article's page. */
export interface PageContext {
  readonly corpus: Corpus;
  /** The locale of the page. */
  readonly locale: Locale;
  readonly words: Wording;
  /** Address of the list of all articles. */
  readonly list: string;
  /** The name of the corpus. */
  readonly name: string;
}

export function articleMain(
  article: CorpusArticle,
  guides: readonly GuideLink[],
  context: PageContext,
) {
  const { words, list } = context;
  const id = article.anchor === undefined ? undefined : fragmentOf(article.anchor).slice(1);
  const language = languageOf(article, words);
  // For text in another language, the rules of the page's language would be wrong.
  const found = isLanguageOf(article, words)
    ? { 'data-pagefind-body': '' }
    : { 'data-pagefind-ignore': 'all' };
  return joined(
    `<main id="main" class="kb" tabindex="-1" data-pagefind-filter="kind:article"`,
    `${attributes({ 'data-corpus-article': article.id })}>`,
    `<p class="crumbs"><a${attributes({ href: list })} data-back>${escaped(words.t('kb.all'))}</a></p>`,
    `<h1${attributes({ id, ...language, ...found })}>${escaped(article.title)}</h1>`,
    ...guides.map((guide) => guideNotice(guide, words)),
    warning(article, context),
    `<div class="text"${attributes({ ...language, ...found })}>${article.html}</div>`,
    foot(article, context),
    '</main>',
  );
}

/** The content of a page that redirects to an article, for browsers that do not redirect. */
export function movedMain(article: TextOf, href: string, words: Wording): string {
  const link = `<a${attributes({ href, ...languageOf(article, words) })}>${escaped(article.title)}</a>`;
  return `<main id="main" class="kb" tabindex="-1"><h1>${link}</h1></main>`;
}

type TextOf = Pick<CorpusArticle, 'title' | 'lang' | 'dir'>;

function languageOf({ lang, dir }: TextOf, words: Wording) {
  return lang === words.lang ? {} : { lang, dir };
}

/** `en` and `en-GB` are the same language as a page in `en-US`. */
function isLanguageOf({ lang }: TextOf, words: Wording): boolean {
  const [text, page] = [lang, words.lang].map((tag) => new Intl.Locale(tag).maximize());
  return text?.language === page?.language && text?.script === page?.script;
}

function guideNotice({ address, title, lang }: GuideLink, { t }: Wording): string {
  const link = `<a${attributes({ href: address, lang, hreflang: lang })} data-guide>${escaped(title)}</a>`;
  return `<p class="notice">${escaped(t('kb.guide'))} ${link}</p>`;
}

/** What a reader should know before reading. */
function warning(article: CorpusArticle, { locale, words }: PageContext): string | undefined {
  const { translation, lang } = article;
  const language = words.language(lang);
  const borrowed = article.locale.toLowerCase() !== locale;
  const sentences = [
    ...(borrowed ? [words.t('translation.absent', { language })] : []),
    ...(borrowed || lang === article.locale ? [] : [words.t('kb.foreign', { language })]),
    ...(translation.state === 'stale' ? [stateOf(translation, words)] : []),
    ...(article.lacksValues ? [words.t('kb.variables')] : []),
  ];
  return sentences.length === 0
    ? undefined
    : `<p class="translation">${escaped(sentences.join(' '))}</p>`;
}

function foot(article: CorpusArticle, { corpus, words }: PageContext): string {
  const { t } = words;
  const { kind, state, damaged } = article.translation;
  const isTranslated = kind === 'human' || kind === 'machine';
  const sentences = [
    ...(kind === 'unknown' ? [] : [t(`kb.kind.${kind}`)]),
    ...(isTranslated && state !== 'stale' ? [stateOf(article.translation, words)] : []),
    ...(damaged === undefined ? [] : [t('kb.damaged')]),
    // Licenses that require attribution also require saying that changes were made.
    ...(corpus.license === undefined ? [] : [t('kb.changed')]),
  ];
  const about = sentences.length === 0 ? undefined : `<p>${escaped(sentences.join(' '))}</p>`;
  const list = rows(article, corpus, words);
  if (about === undefined && list === '') return '';
  return joined(
    `<footer class="about"${attributes({ 'data-kind': kind, 'data-state': state })}>`,
    `<h2 id="about">${escaped(t('kb.about'))}</h2>`,
    about,
    list === '' ? undefined : `<dl>${list}</dl>`,
    '</footer>',
  );
}

function stateOf({ state, newest }: Translation, { t, day }: Wording): string {
  if (state !== 'stale') return t(`kb.state.${state}`);
  return newest?.date === undefined
    ? t('kb.state.stale')
    : t('kb.state.stale-since', { date: day(newest.date) });
}

function rows(article: CorpusArticle, corpus: Corpus, words: Wording): string {
  const { t, day } = words;
  const { meta } = article;
  const { license } = corpus;
  const licensed =
    license &&
    `<a rel="license external"${attributes({ href: license.url })}>${escaped(license.name)}</a>`;
  const dated = meta.date === undefined ? undefined : day(meta.date);
  return joined(
    row(t('kb.source'), safe(corpus.source)),
    row(t('kb.license'), licensed),
    row(t('kb.original'), originalOf(article, corpus)),
    row(t(meta.dateFrom === 'ms.lasthandoff' ? 'kb.handed' : 'kb.dated'), safe(dated)),
    row(t('kb.rule'), safe(meta.ruleNumber)),
    row(
      t('kb.numbers'),
      safe(formatList(words.locale, meta.customIds, 'conjunction') || undefined),
    ),
    row(t('kb.audience'), safe(meta.audience)),
    row(t('kb.author'), safe(meta.author)),
    row(t('kb.other-title'), safe(meta.otherTitle)),
  );
}

function originalOf({ source, locale }: CorpusArticle, { original }: Corpus): string | undefined {
  if (original === undefined) return undefined;
  const href = original
    .replaceAll('{locale}', source.folder || locale)
    .replaceAll('{path}', encodeURI(posix.relative(source.folder, source.path)));
  const path = `<bdi dir="ltr">${escaped(source.path)}</bdi>`;
  return `<a rel="external"${attributes({ href })}>${path}</a>`;
}

function row(name: string, html: string | undefined): string | undefined {
  return html === undefined ? undefined : `<div><dt>${escaped(name)}</dt><dd>${html}</dd></div>`;
}

function safe(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
}
