/**
 * `npm run bench [-- <part> …] [--repetitions <n>] [--corpus <folder>]`: what Guidepost costs
 * readers and authors, as ratios within this run. Without the name of a part, all are measured and
 * `docs/benchmarks.md` is written. Exits with code 1 if a limit was missed.
 */

import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { describeMachine } from './bench/machine.ts';
import { parts } from './bench/parts/index.ts';
import { formatReport, type Measured } from './bench/report.ts';
import { openRunContext } from './bench/run-context.ts';

const names = parts.map(({ name }) => name);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repetitions: { type: 'string', default: '9' },
    corpus: { type: 'string', default: '../shared/corpus' },
  },
});
const repetitions = Number(values.repetitions);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0 || !(repetitions >= 1)) {
  console.error(
    `usage: npm run bench [-- <part> …] [--repetitions <n>] [--corpus <folder>]; parts: ${names.join(', ')}`,
  );
  process.exit(2);
}
const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

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
      machine: describeMachine(await context.browserVersion()),
      command: [
        'npm run bench',
        ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : []),
      ].join(' '),
      load: [before, loadavg()[0] ?? 0],
    },
    measured,
  );
  if (positionals.length === 0) writeFileSync('docs/benchmarks.md', report);
  console.log(report);
  const remarks = measured.flatMap(({ tables }) => tables.flatMap((table) => table.remarks));
  if (remarks.some(({ kind }) => kind === 'missed')) process.exitCode = 1;
} finally {
  await context.close();
}
