/**
 * How a build grows with the number of guides, compared with plain Astro writing as many pages from
 * Markdown; and a second build after one edit.
 */

import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainAstro } from '../contenders.ts';
import { writeGuides } from '../guides.ts';
import { measure, type Measured } from '../measure.ts';
import { gigabytes, ratio } from '../numbers.ts';
import type { Part, Remark } from '../part.ts';
import { withFrontMatter, write } from '../peers/peer.ts';
import { readTexts } from '../texts.ts';

const counts = [1, 10, 50];
const questions = 12;

/** For the largest number of guides; time is relative to plain Astro’s. */
const limits = {
  time: 1,
  seconds: { processor: 120, again: 10 },
  memory: 2e9,
  /** Azure’s limit on one site. */
  size: 500 * 2 ** 20,
} as const;

export const guides: Part = {
  name: 'guides',
  run: async ({ folder }) => {
    const remarks: Remark[] = [];
    const rows: string[][] = [];
    let pages = 0;
    for (const count of counts) {
      const own = await openSite(count);
      // Pictures are drawn once, whatever the generator.
      await own.build();
      const first = await own.build('--force');
      own.edit();
      const again = await own.build();
      pages = globSync('**/*.html', { cwd: own.out }).length;
      const markdown = join(folder, `guides-${count}`);
      writeMarkdown(own.out, markdown, pages);
      const astro = await plainAstro.build(markdown, `${markdown}-astro`);
      if (typeof astro === 'string') throw new Error(`plain Astro: ${astro}`);
      const size = sizeOf(own.out);
      rows.push(
        row(`${count}`, pages, 'plain Astro', astro, astro),
        row(`${count}`, pages, 'Guidepost', first, astro, size),
        row(`${count}`, pages, 'Guidepost, one letter changed', again, astro, size),
      );
      if (count === counts.at(-1)) remarks.push(...missed(first, again, astro, size));
      own.remove();
      for (const made of [markdown, `${markdown}-astro`]) rmSync(made, { recursive: true });
    }
    const { time, seconds, memory, size } = limits;
    return [
      {
        title: 'Guides by the dozen',
        note: `Generated guides of ${questions} questions and as many outcomes, in the languages of the shipped one. Plain Astro makes bare pages from as many Markdown files; Guidepost checks, compiles and replays the guides, and makes everything else of a site, including the search index. Pictures were drawn beforehand. Limits for the most guides: ${time} × plain Astro’s time, ${seconds.processor} s of processor time, ${gigabytes(memory)}, ${mebibytes(size)}; ${seconds.again} s after one edit.`,
        columns: ['guides', 'pages', 'generator', 'time', 'processor', 'memory', 'size', 'time'],
        rows,
        remarks,
      },
    ];
  },
};

interface Site {
  readonly out: string;
  readonly build: (...args: readonly string[]) => Promise<Measured>;
  /** Changes one letter of one guide in one language. */
  readonly edit: () => void;
  readonly remove: () => void;
}

/** The content must be within the project; the output is next to it. */
async function openSite(count: number): Promise<Site> {
  const root = join('.cache', 'bench', `guides-${count}`);
  const [content, out] = [join(root, 'content'), join(root, 'dist')];
  rmSync(root, { recursive: true, force: true });
  writeGuides(content, { guides: count, questions });
  const guidepost = (...args: readonly string[]) =>
    measure({
      command: process.execPath,
      args: ['src/commands/main.ts', ...args],
      env: {
        CONTENT_DIR: content,
        CORPUS_DIR: '',
        SITE_LOCALES: '',
        SITE_URL: 'https://help.example',
        NODE_ENV: 'production',
      },
    });
  await guidepost('record');
  return {
    out,
    build: (...args) => guidepost('build', '--silent', '--outDir', out, ...args),
    edit: () => {
      const file = join(content, 'articles/guide-1/nl-nl.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^## ./mu, '$&x'));
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** As many files as the site has pages, with the words of its articles and steps. */
function writeMarkdown(site: string, folder: string, pages: number): void {
  const texts = readTexts(site);
  for (let number = 0; number < pages; number += 1) {
    const text = texts[number % texts.length];
    if (text) write(join(folder, `${text.path}-${number}.md`), withFrontMatter(text));
  }
}

function missed(own: Measured, again: Measured, astro: Measured, size: number): Remark[] {
  const { time, seconds, memory } = limits;
  const found = [
    own.seconds > time * astro.seconds &&
      `time: ${ratio(own.seconds, astro.seconds)} plain Astro’s`,
    own.cpu > seconds.processor && `processor: ${own.cpu.toFixed(0)} s`,
    own.memory > memory && `memory: ${gigabytes(own.memory)}`,
    size > limits.size && `size: ${mebibytes(size)}`,
    again.seconds > seconds.again && `one letter changed: ${again.seconds.toFixed(1)} s`,
  ];
  return found.flatMap((text) => (text === false ? [] : [{ kind: 'missed' as const, text }]));
}

function row(
  count: string,
  pages: number,
  name: string,
  { seconds, cpu, memory }: Measured,
  yardstick: Measured,
  size?: number,
): string[] {
  return [
    ...[count, `${pages}`, name],
    ...[`${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s`, gigabytes(memory)],
    ...[size === undefined ? '–' : mebibytes(size), ratio(seconds, yardstick.seconds)],
  ];
}

function sizeOf(folder: string): number {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
