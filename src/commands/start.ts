/** `npm start`: builds the site and serves it. */

import { spawnSync } from 'node:child_process';
import { preview } from 'astro';

process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';

const built = spawnSync('node', ['src/commands/build.ts', '--silent'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const server = await preview({
  logLevel: 'error',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
const base = process.env['BASE_PATH'] ?? '/';
console.log(`\nGuidepost is at http://localhost:${server.port}${base}\nPress Ctrl+C to stop.`);
await server.closed();
