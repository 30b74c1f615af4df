/**
 * Time and memory of a build, compared with plain Astro and Eleventy for the same guides and
 * articles.
 */

import { join } from 'node:path';
import { eleventy, plainAstro } from '../contenders.ts';
import type { Measured } from '../measure.ts';
import { megabytes, ratio } from '../numbers.ts';
import { buildOwnSite, textLocales } from '../own-site.ts';
import type { Part, Remark } from '../part.ts';
import { withFrontMatter, write } from '../peers/peer.ts';
import { readTexts } from '../texts.ts';

export const build: Part = {
  name: 'build',
  run: async (context) => {
    const site = await context.site();
    const texts = readTexts(site.folder);
    const source = join(context.folder, 'texts');
    for (const text of texts) write(join(source, `${text.path}.md`), withFrontMatter(text));
    const remarks: Remark[] = [];
    const rows: string[][] = [];
    let yardstick: Measured | undefined;
    for (const contender of [plainAstro, eleventy]) {
      const folder = join(context.folder, `build-${contender.name.replaceAll(' ', '-')}`);
      const measured = await contender.build(source, folder);
      if (typeof measured === 'string') {
        remarks.push({ kind: 'skipped', text: `${contender.name}: ${measured}` });
        continue;
      }
      yardstick ??= measured;
      rows.push(row(contender.name, measured, yardstick));
    }
    // The first build has already drawn the pictures.
    const { measured } = await buildOwnSite(join(context.folder, 'again'));
    rows.push(row('Guidepost, everything', measured, yardstick ?? measured));
    return [
      {
        title: 'Building',
        note: `${texts.length} texts in ${textLocales().length} languages: articles, steps and the test corpus, one page each. Plain Astro and Eleventy make bare pages from the Markdown; Guidepost checks, compiles and replays the guides, and makes the search index, side-by-side pages, previews (with pictures drawn beforehand), Markdown, sitemap and feeds. Memory is the peak of all processes combined.`,
        columns: ['generator', 'time', 'processor', 'memory', 'time', 'memory'],
        rows,
        remarks,
      },
    ];
  },
};

function row(name: string, measured: Measured, yardstick: Measured): string[] {
  const { seconds, cpu, memory } = measured;
  return [
    name,
    `${seconds.toFixed(1)} s`,
    `${cpu.toFixed(1)} s`,
    megabytes(memory),
    ratio(seconds, yardstick.seconds),
    ratio(memory, yardstick.memory),
  ];
}
