/**
 * How a build grows with the number of guides and with the steps of one, compared with plain Astro
 * writing as many pages from Markdown; and a second build after one edit.
 */

import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainAstro } from '../contenders.ts';
import { writeGuides, type Wanted } from '../guides.ts';
import { fileSystemOf } from '../machine.ts';
import { measure, type Measured } from '../measure.ts';
import { gigabytes, ratio } from '../numbers.ts';
import type { Part, Remark, Table } from '../part.ts';
import { withFrontMatter, write } from '../peers/peer.ts';
import { readTexts } from '../texts.ts';

const counts = [1, 10, 50];
const questions = 12;

/** The steps of one guide, in two languages. */
const sizes = [250, 500, 1000];
const locales = ['en-us', 'nl-nl'];

/** For the largest number of guides; time and processor time are relative to plain Astro’s. */
const limits = {
  time: 1,
  seconds: { processor: 120, again: 10 },
  memory: 2e9,
  /** Azure’s limit on one site. */
  size: 500 * 2 ** 20,
  /** Twice the steps may take twice the processor time, and a little more. */
  growth: 2.2,
} as const;

export const guides: Part = {
  name: 'guides',
  run: async ({ folder }) => [await byNumber(folder), await byLength(folder)],
};

async function byNumber(folder: string): Promise<Table> {
  const remarks: Remark[] = [];
  const rows: string[][] = [];
  for (const count of counts) {
    const own = await openSite(`guides-${count}`, { guides: count, questions });
    const cold = await own.build('--outDir', `${own.out}-cold`);
    const first = await own.build('--outDir', own.out);
    own.edit();
    const again = await own.build('--outDir', own.out);
    const pages = globSync('**/*.html', { cwd: own.out }).length;
    const markdown = join(folder, `guides-${count}`);
    writeMarkdown(own.out, markdown, pages);
    const astro = await plainAstro.build(markdown, `${markdown}-astro`);
    if (typeof astro === 'string') throw new Error(`plain Astro: ${astro}`);
    const size = sizeOf(own.out);
    rows.push(
      row(`${count}`, pages, 'plain Astro', astro, astro),
      row(`${count}`, pages, 'Guidepost, first build', cold, astro, size),
      row(`${count}`, pages, 'Guidepost', first, astro, size),
      row(`${count}`, pages, 'Guidepost, one letter changed', again, astro, size),
    );
    if (count === counts.at(-1)) remarks.push(...missed(first, again, astro, size));
  }
  const { time, seconds, memory, size } = limits;
  return {
    title: 'Guides by the dozen',
    note: `Generated guides of ${questions} questions and as many outcomes, in the languages of the shipped one; files on ${fileSystemOf(folder)}. Plain Astro makes bare pages from as many Markdown files; Guidepost checks, compiles and replays the guides, and makes everything else of a site, including the search index. It keeps pictures and the layouts of drawings: its first build makes them, unless an earlier run of this benchmark did. Limits for the most guides: ${time} × plain Astro’s time, ${seconds.processor} s of processor time, ${gigabytes(memory)}, ${mebibytes(size)}; ${seconds.again} s after one edit.`,
    columns: [
      ...['guides', 'pages', 'generator', 'time', 'processor', 'memory', 'size'],
      ...['time', 'processor'],
    ],
    rows,
    remarks,
  };
}

/** What the site takes without the guide is subtracted, so that growth is that of the guide. */
async function byLength(folder: string): Promise<Table> {
  const seconds: number[] = [];
  const rows: string[][] = [];
  const small = await openSite('steps-2', { guides: 1, questions: 1, locales });
  const { cpu: rest } = await small.build('--outDir', small.out);
  for (const steps of sizes) {
    const own = await openSite(`steps-${steps}`, { guides: 1, questions: steps / 2, locales });
    const { cpu: cold } = await own.build('--outDir', `${own.out}-cold`);
    const { seconds: time, cpu, memory } = await own.build('--outDir', own.out);
    const before = seconds.at(-1);
    rows.push([
      ...[`${steps}`, `${time.toFixed(1)} s`, `${cold.toFixed(1)} s`, `${cpu.toFixed(1)} s`],
      ...[gigabytes(memory), before === undefined ? '–' : ratio(cpu - rest, before)],
    ]);
    seconds.push(cpu - rest);
  }
  const [, middle = 0, largest = 0] = seconds;
  return {
    title: 'One guide of a thousand steps',
    note: `A generated guide in ${locales.length} languages; files on ${fileSystemOf(folder)}. The site without it takes ${rest.toFixed(1)} s of processor time, which growth leaves out. Limit: twice the steps take ${limits.growth} × the processor time.`,
    columns: ['steps', 'time', 'processor, first build', 'processor', 'memory', 'growth'],
    rows,
    remarks:
      largest > limits.growth * middle
        ? [{ kind: 'missed', text: `growth: ${ratio(largest, middle)}` }]
        : [],
  };
}

interface Site {
  readonly out: string;
  readonly build: (...args: readonly string[]) => Promise<Measured>;
  /** Changes one letter of one guide in one language. */
  readonly edit: () => void;
}

/** The content must be within the project; the output is next to it. */
async function openSite(name: string, wanted: Wanted): Promise<Site> {
  const root = join('.cache', 'bench', name);
  const [content, out] = [join(root, 'content'), join(root, 'dist')];
  rmSync(root, { recursive: true, force: true });
  writeGuides(content, wanted);
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
    build: (...args) => guidepost('build', '--silent', ...args),
    edit: () => {
      const file = join(content, 'articles/guide-1/nl-nl.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^## ./mu, '$&x'));
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
    size === undefined ? '–' : mebibytes(size),
    ...[ratio(seconds, yardstick.seconds), ratio(cpu, yardstick.cpu)],
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
