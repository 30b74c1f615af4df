/** `npm start`: builds the site and serves it. */

import { build, preview } from 'astro';

process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';

await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'error',
  server: { port: Number(process.env['PORT'] ?? 4321) },
});
const base = process.env['BASE_PATH'] ?? '/';
console.log(`\nGuidepost is at http://localhost:${server.port}${base}\nPress Ctrl+C to stop.`);
await server.closed();
