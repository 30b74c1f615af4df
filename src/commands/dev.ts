/** Shows the site while authors write. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkEnvironment } from '../library/check-environment.ts';
import { defineCommand, type ExitCode } from './runner/command.ts';
import { astroOptions } from './shared/astro-options.ts';
import { checkProjectFolder } from './shared/check-folders.ts';
import { stopOnErrors } from './shared/report-errors.ts';
import { scriptOf, toolEnvironment } from './shared/tools.ts';

const host = {
  type: 'string',
  value: '<address>',
  valueIsOptional: true,
  summary: 'listens on all addresses, or on this one',
} as const;
const allowedHosts = {
  type: 'string',
  value: '<hosts>',
  valueIsOptional: true,
  summary: 'host names to answer to, separated by commas; without a value, any',
} as const;

export const dev = defineCommand(
  {
    name: 'dev',
    summary: 'shows the site while you write, with problems marked where they are',
    arguments: [
      {
        name: 'server',
        isOptional: true,
        choices: ['stop', 'status', 'logs'],
        summary: 'what to do with the server that is running: stop, status or logs',
      },
    ],
    options: {
      port: { type: 'string', value: '<number>', summary: 'the port to listen on' },
      host,
      'allowed-hosts': allowedHosts,
      allowedHosts,
      open: {
        type: 'string',
        value: '<path>',
        valueIsOptional: true,
        summary: 'opens the site, or this page of it, in a browser',
      },
      outDir: { type: 'string', value: '<folder>', summary: 'where the built site is' },
      force: { type: 'boolean', summary: 'empties Astro’s cache of the content' },
      background: { type: 'boolean', summary: 'keeps running after the command has ended' },
      follow: { type: 'boolean', summary: 'with logs: goes on showing new ones' },
      'ignore-lock': { type: 'boolean', summary: 'starts next to a server that is running' },
      silent: { type: 'boolean', summary: 'prints nothing' },
      ...astroOptions,
    },
    example: 'npm run dev -- --port 8080 --host',
  },
  async ({ args }): Promise<ExitCode> => {
    stopOnErrors(checkProjectFolder(process.cwd()));
    stopOnErrors(checkEnvironment());
    // In this process, so that ending it also ends the server.
    const script = resolve(scriptOf('astro'));
    Object.assign(process.env, toolEnvironment());
    process.argv = [process.execPath, script, 'dev', ...args];
    await import(pathToFileURL(script).href);
    return 0;
  },
);
