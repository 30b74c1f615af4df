import { expect, test } from 'vitest';
import { progressBar } from '../../../src/corpus/read/progress.ts';

function terminal(isTTY: boolean): { written: string[]; isTTY: boolean; write: () => boolean } {
  const written: string[] = [];
  return {
    written,
    isTTY,
    write: (...text: unknown[]) => written.push(String(text[0])) > 0,
  };
}

test('a terminal shows the progress, and nothing when the work is done', () => {
  const screen = terminal(true);
  const bar = progressBar(screen, () => 0);
  bar.update(1, 4, 'read');
  bar.end();
  expect(screen.written).toEqual(['\r\u001b[K[######··················] 1/4 read', '\r\u001b[K']);
});

test('it is drawn no more often than the eye can see, but always when complete', () => {
  const screen = terminal(true);
  let time = 0;
  const bar = progressBar(screen, () => (time += 40));
  for (let done = 1; done <= 8; done += 1) bar.update(done, 8, '');
  expect(screen.written.map((line) => /(\d)\/8/u.exec(line)?.[1])).toEqual(['1', '4', '7', '8']);
});

test('a log shows nothing of it', () => {
  const log = terminal(false);
  const bar = progressBar(log);
  bar.update(1, 1, '');
  bar.end();
  expect(log.written).toEqual([]);
});
