/** The machine that measures, in a line. */

import { cpus, release, totalmem, type } from 'node:os';

/** @param browser its version, where one was used */
export function describeMachine(browser: string | undefined): string {
  const [{ model } = { model: 'an unknown processor' }] = cpus();
  return [
    `${cpus().length} cores of ${model.trim()}`,
    `${(totalmem() / 1e9).toFixed(0)} GB`,
    `${type()} ${release().split('-')[0] ?? ''}`,
    `Node ${process.versions.node}`,
    ...(browser === undefined ? [] : [`Chromium ${browser}`]),
  ].join(', ');
}
