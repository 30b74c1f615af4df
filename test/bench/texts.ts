/** The texts of the built site as Markdown, for other generators to make pages of. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { splitFrontMatter } from '../../src/corpus/read/front-matter.ts';

export interface Text {
  /** As in the address of the page, without leading and trailing slashes. */
  readonly path: string;
  readonly title: string;
  /** Without the title. */
  readonly markdown: string;
}

const sendSchema = z.object({ words: z.string() });
const wordsSchema = z.object({ steps: z.record(z.string(), z.object({ title: z.string() })) });

/**
 * @param folder the folder of a built site
 * @returns every start page, article, step, and corpus article that has its own text
 */
export function readTexts(folder: string): Text[] {
  const articles = globSync('*/*/index.md', { cwd: folder }).map(dirname).sort();
  const locales = [...new Set(articles.map(dirname))];
  const texts = [
    ...locales.map((locale) => homeText(folder, locale)),
    ...articles.flatMap((path) => articleTexts(folder, path)),
    ...corpusTexts(),
  ];
  return texts.filter(({ path }) => existsSync(join(folder, path, 'index.html')));
}

/** The text of a start page, as paragraphs and links. */
function homeText(folder: string, path: string): Text {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  const [, title = '', rest = ''] = /<main.*?<h1[^>]*>(.*?)<\/h1>(.*)<\/main>/su.exec(html) ?? [];
  const markdown = rest
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gsu, '[$2]($1)')
    .replaceAll(/<\/(?:p|li|h\d|div)>/gu, '\n\n')
    .replaceAll(/<[^>]*>/gu, '')
    .trim();
  return { path, title, markdown };
}

/** @param path `<locale>/<article>` */
function articleTexts(folder: string, path: string): Text[] {
  const text = readFileSync(join(folder, path, 'index.md'), 'utf8');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const words = wordsSchema.parse(read(sendSchema.parse(read(`${path}/send.json`)).words));
  const ids = new Map(Object.entries(words.steps).map(([id, { title }]) => [title, id]));
  const [, ...sections] = text.split(/^## /mu);
  const steps = sections.flatMap((section) => {
    const { title, markdown } = splitTitle(section);
    const id = ids.get(title);
    // Its links are relative to the article.
    return id === undefined
      ? []
      : [
          {
            path: `${path}/${id}`,
            title,
            markdown: markdown.replaceAll(/\]\((?=[\w-]+\/\))/gu, '](../'),
          },
        ];
  });
  return [{ path, ...splitTitle(text.replace(/^# /u, '')) }, ...steps];
}

/** The corpus of the tests, as it is on disk. */
function corpusTexts(): Text[] {
  const folder = 'test/corpus/fixtures';
  return globSync('*/*/**/*.md', { cwd: folder }).map((file) => {
    const [locale = '', , ...path] = file.replace(/\.md$/u, '').split('/');
    const text = readFileSync(join(folder, file), 'utf8');
    const { yaml = '', bodyStart } = splitFrontMatter(text);
    const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/mu.exec(yaml)?.[1] ?? '';
    const markdown = text
      .slice(bodyStart)
      .replace(/^# .*$/mu, '')
      .replaceAll('![', '[')
      .replaceAll(/<(?!https?:)/gu, '&lt;');
    return { path: [locale.toLowerCase(), 'kb', ...path].join('/'), title, markdown };
  });
}

function splitTitle(text: string): { title: string; markdown: string } {
  const end = text.indexOf('\n');
  return { title: text.slice(0, end), markdown: text.slice(end + 1) };
}
