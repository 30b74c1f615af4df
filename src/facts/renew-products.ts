/**
 * Updates `products.json` and `product-names.json` from Microsoft's table: `npm run facts:renew --
 * <file.csv>`.
 *
 * Download the table from
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { deriveProducts } from './derive-products.ts';
import others from './product-names.json' with { type: 'json' };
import carriers from './products.json' with { type: 'json' };

const [csv] = process.argv.slice(2);
if (csv === undefined) {
  console.error('Name the file that you downloaded: npm run facts:renew -- <file.csv>');
  process.exit(1);
}
const table = deriveProducts(await readFile(csv, 'utf8'), { carriers, others });
await write('products.json', table.carriers);
await write('product-names.json', table.others);
const count = Object.keys(table.others).length;
console.log(`${table.carriers.length} products carry a plan; ${count} others are known by name.`);

async function write(name: string, value: unknown): Promise<void> {
  const target = new URL(name, import.meta.url);
  const style = { ...(await resolveConfig(target)), parser: 'json' };
  await writeFile(target, await format(JSON.stringify(value), style));
}
