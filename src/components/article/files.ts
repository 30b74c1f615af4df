/** The files of an article in one locale that are not pages, as scripts and readers load them. */

import { outcomeLines } from '../../author/outcome-lines.ts';
import type { PanelData } from '../../browser/directory/panel-data.ts';
import type { SendFile } from '../../browser/send/phrases.ts';
import { styleAlone } from '../../diagram/style.ts';
import { drawSvg } from '../../diagram/svg.ts';
import { articleMarkdown } from '../../library/article-markdown.ts';
import { conditionSentence } from '../../library/condition-words.ts';
import {
  catalogFile,
  factMessagesFile,
  messagesFile,
  sampleFile,
  wordsFile,
} from '../../library/data-files.ts';
import { drawingOf } from '../../library/diagrams.ts';
import { catalogFor } from '../../library/products.ts';
import type { Reading } from '../../library/reading.ts';
import { readSample } from '../../library/sample.ts';
import { factsOf, readSignInOffer } from '../../library/sign-in.ts';
import { readSite } from '../../library/site.ts';
import drawingStyle from '../../styles/drawing.css?inline';
import tokens from '../../styles/tokens.css?inline';

export interface ArticleFile {
  readonly mediaType: string;
  /** Whether this reading has the file. */
  readonly isFor: (reading: Reading) => boolean;
  readonly contentOf: (reading: Reading) => string | Promise<string>;
}

/** By name. */
export const articleFiles = {
  'index.md': {
    mediaType: 'text/markdown; charset=utf-8',
    isFor: isOwn,
    contentOf: articleMarkdown,
  },
  'diagram.svg': {
    mediaType: 'image/svg+xml',
    isFor: (reading) => reading.config !== undefined && isOwn(reading),
    contentOf: diagram,
  },
  'send.json': {
    mediaType: 'application/json',
    isFor: ({ config }) => config !== undefined,
    contentOf: (reading) => JSON.stringify(sendFile(reading)),
  },
  'sign-in.json': {
    mediaType: 'application/json',
    isFor: ({ config }) => config !== undefined && factsOf(config).length > 0,
    contentOf: (reading) => JSON.stringify(panelData(reading)),
  },
} satisfies Readonly<Record<string, ArticleFile>>;

/** Borrowed text has its files where it belongs. */
function isOwn({ locale, textLocale }: Reading): boolean {
  return locale === textLocale;
}

/** The drawing of a guide as a standalone picture, with its own colors. */
async function diagram(reading: Reading): Promise<string> {
  const { config, locale, words } = reading;
  if (!config) throw new Error('A drawing needs a guide');
  const picture = { title: words.title, style: styleAlone(drawingStyle, tokens) };
  return drawSvg(await drawingOf(reading, config), { locale, picture });
}

/** The texts of the “send this” panel in one language, and where its words and messages are. */
function sendFile({ article, locale, textLocale, document, words }: Reading): SendFile {
  const outcomes = document.steps.filter(({ type }) => type === 'Outcome');
  const texts = outcomes.map((step) => {
    const lines = outcomeLines(step, (one) => conditionSentence([one], words, textLocale));
    return [step.id, lines] as const;
  });
  return {
    textLocale,
    words: wordsFile(article, textLocale, words).path,
    messages: messagesFile(locale, 'send').path,
    textMessages: messagesFile(textLocale, 'send').path,
    texts: Object.fromEntries(texts),
  };
}

/** What the script needs once someone opens the panel to sign in. */
function panelData({ article, locale, config: guide, source }: Reading): PanelData {
  if (!guide) throw new Error('A panel needs a guide');
  const facts = factsOf(guide).map(({ fact }) => fact);
  const { base } = readSite();
  const { config } = readSignInOffer();
  return {
    ...(config && { config }),
    redirectPath: `${base}auth/`,
    catalog: base + catalogFile(article, catalogFor(guide)).path,
    sample: base + sampleFile(readSample()).path,
    examples: source.examples ?? {},
    roles: Object.fromEntries(facts.map(({ name, roles }) => [name, roles])),
    messages: base + messagesFile(locale, 'directory').path,
    factMessages: base + factMessagesFile(article, locale, facts).path,
  };
}
