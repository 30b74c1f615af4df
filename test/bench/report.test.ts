import { expect, test } from 'vitest';
import { formatReport } from './report.ts';

const circumstances = {
  date: '2026-11-25',
  machine: 'two cores',
  command: 'npm run bench -- click',
  load: [0.1, 1.25],
} as const;

const table = {
  title: 'From here to there',
  note: 'Five times.',
  columns: ['visit', 'ratio'],
  rows: [['cold', '1.30 ×']],
};

test('a report says where and how it was made, and how to produce each table again', () => {
  const report = formatReport(circumstances, [
    { part: 'click', tables: [{ ...table, remarks: [] }] },
  ]);
  expect(report).toContain('- Load before and after: 0.1 and 1.3');
  expect(report).toContain('To run it alone: `npm run bench -- click`.');
  expect(report).toContain('| visit | ratio |\n| --- | --- |\n| cold | 1.30 × |');
  expect(report).not.toContain('Missed');
});

test('what missed its limit or was skipped is listed under its table', () => {
  const remarks = [
    { kind: 'missed', text: 'cold: the limit is 1.2 ×' },
    { kind: 'skipped', text: 'a peer could not be installed' },
  ] as const;
  const report = formatReport(circumstances, [{ part: 'click', tables: [{ ...table, remarks }] }]);
  expect(report.trim()).toMatch(
    /\| cold \| 1\.30 × \|\n\n- \*\*Missed\*\*: cold: the limit is 1\.2 ×\n- Skipped: a peer could not be installed$/u,
  );
});
