/**
 * What Guidepost costs readers and authors, as ratios within this run. Without the name of a part,
 * all are measured and `docs/benchmarks.md` is written.
 */

import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { defineCommand, UsageError } from '../../src/commands/runner/command.ts';
import { describeMachine } from './machine.ts';
import { parts } from './parts/index.ts';
import { formatReport, type Measured } from './report.ts';
import { openRunContext } from './run-context.ts';

export const bench = defineCommand(
  {
    name: 'bench',
    summary:
      'measures pages, clicks, links and builds alongside other generators, and writes docs/benchmarks.md',
    details: 'Exits with code 1 if a limit was missed.',
    arguments: [
      {
        name: 'part',
        isOptional: true,
        isRepeated: true,
        choices: parts.map(({ name }) => name),
        summary: `only this part, and only print it: ${parts.map(({ name }) => name).join(', ')}`,
      },
    ],
    options: {
      repetitions: {
        type: 'string',
        value: '<number>',
        default: '9',
        summary: 'how often each thing is measured',
      },
      corpus: {
        type: 'string',
        value: '<folder>',
        default: '../shared/corpus',
        summary: 'a folder with an archive or a subfolder for each locale',
      },
    },
    example: 'npm run bench -- click --repetitions 3',
  },
  async ({ values, positionals, args }) => {
    const repetitions = Number(values.repetitions);
    if (!(repetitions >= 1))
      throw new UsageError(
        `“${values.repetitions}” is not a number of repetitions — write --repetitions 9`,
      );
    const chosen = parts.filter(
      ({ name }) => positionals.length === 0 || positionals.includes(name),
    );
    const context = openRunContext({ repetitions, corpus: values.corpus });
    try {
      const before = loadavg()[0] ?? 0;
      const measured: Measured[] = [];
      for (const { name, run } of chosen) {
        const start = performance.now();
        measured.push({ part: name, tables: await run(context) });
        console.error(`${name}: measured in ${((performance.now() - start) / 1000).toFixed(0)} s`);
      }
      const report = formatReport(
        {
          date: new Date().toISOString().slice(0, 10),
          machine: describeMachine(context.folder, await context.browserVersion()),
          command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
          load: [before, loadavg()[0] ?? 0],
        },
        measured,
      );
      if (positionals.length === 0) writeFileSync('docs/benchmarks.md', report);
      console.log(report);
      const remarks = measured.flatMap(({ tables }) => tables.flatMap((table) => table.remarks));
      return remarks.some(({ kind }) => kind === 'missed') ? 1 : 0;
    } finally {
      await context.close();
    }
  },
);
