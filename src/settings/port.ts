/**
 * `PORT`: where `npm start` serves. Not one of the site's settings, as many programs use this
 * variable.
 */

import { isRight, isWrong, type ReadSetting } from './setting.ts';

const name = 'PORT';

/** @returns undefined if none is given */
export function parsePort(written = ''): ReadSetting<number | undefined> {
  if (written === '') return isRight(undefined);
  const port = /^\d{1,5}$/u.test(written) ? Number(written) : 0;
  if (port >= 1 && port <= 65_535) return isRight(port);
  return wrong(`“${written}” is not a port number`);
}

/** @param why the system's error code, such as `EADDRINUSE` */
export function portIsClosed(port: number, why: string): ReadSetting<undefined> {
  return wrong(`Port ${port} is taken, or not allowed (${why})`);
}

function wrong(message: string): ReadSetting<undefined> {
  const fix = 'write the number of a free port, from 1 to 65535, or leave it out';
  return { value: undefined, diagnostics: [isWrong('GP713', name, 0, message, fix)] };
}
