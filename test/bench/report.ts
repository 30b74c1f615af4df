/** The results of the benchmark as Markdown. */

import type { Part, Table } from './part.ts';

export interface RunInfo {
  readonly date: string;
  readonly machine: string;
  readonly command: string;
  /**
   * Number of running processes before and after: if it exceeds the number of cores, times are
   * unreliable.
   */
  readonly load: readonly [before: number, after: number];
}

export interface Measured {
  readonly part: Part['name'];
  readonly tables: readonly Table[];
}

export function formatReport(
  { date, machine, command, load }: RunInfo,
  parts: readonly Measured[],
): string {
  const head = `# Benchmarks

Written by \`npm run bench\`. Compare the ratios: both sides of each were measured in the same run.

- Date: ${date}
- Machine: ${machine}
- Command: \`${command}\`
- Load before and after: ${load.map((figure) => figure.toFixed(1)).join(' and ')}
`;
  return [head, ...parts.flatMap(({ part, tables }) => tables.map(formatTable(part)))].join('\n');
}

function formatTable(part: string) {
  return ({ title, note, columns, rows, remarks }: Table): string => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
    const said = remarks.map(
      ({ kind, text }) => `- ${kind === 'missed' ? '**Missed**: ' : 'Skipped: '}${text}\n`,
    );
    const alone = `${note} To run it alone: \`npm run bench -- ${part}\`.`;
    return [
      `## ${title}\n`,
      `${alone}\n`,
      `${table}\n`,
      ...(said.length > 0 ? [said.join('')] : []),
    ].join('\n');
  };
}
