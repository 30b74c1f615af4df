/**
 * Renews `products.json` from Microsoft's table: `npm run facts:renew -- <file.csv>`.
 *
 * The table is the download on
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { deriveProducts } from './derive-products.ts';
import known from './products.json' with { type: 'json' };

const [csv] = process.argv.slice(2);
if (csv === undefined) {
  console.error('Name the file that you downloaded: npm run facts:renew -- <file.csv>');
  process.exit(1);
}
const target = new URL('products.json', import.meta.url);
const products = deriveProducts(await readFile(csv, 'utf8'), known);
const style = { ...(await resolveConfig(target)), parser: 'json' };
await writeFile(target, await format(JSON.stringify(products), style));
console.log(`${products.length} products carry a base plan of Viva Engage.`);
