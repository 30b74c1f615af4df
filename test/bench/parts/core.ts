/** The cost of the core in a build, relative to parsing the guide's own JSON. */

import { checkArticle } from '../../../src/author/check.ts';
import { findPaths } from '../../../src/author/paths.ts';
import { readArticles } from '../../../src/library/articles.ts';
import { chain } from '../chain.ts';
import { milliseconds, ratio, timeOf } from '../numbers.ts';
import type { Part } from '../part.ts';

const steps = 1_000;

export const core: Part = {
  name: 'core',
  run: () => {
    const today = Date.now();
    const tables = readArticles(today).flatMap(({ id, config }) => {
      if (!config) return [];
      const parse = timeOf(() => JSON.parse(JSON.stringify(config)));
      const works = [
        ['write and parse the machine’s JSON (the baseline)', parse],
        ['find every path', timeOf(() => findPaths(config))],
        [
          `check a guide of ${steps} steps`,
          timeOf(() => checkArticle(chain(steps), { facts: {}, today }), 5),
        ],
      ] as const;
      return {
        title: `The core of ${id}`,
        note: `${findPaths(config).paths.length} paths; medians.`,
        columns: ['work', 'time', 'ratio'],
        rows: works.map(([what, time]) => [what, milliseconds(time), ratio(time, parse)]),
        remarks: [],
      };
    });
    return Promise.resolve(tables);
  },
};
