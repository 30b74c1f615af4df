/** Updates `products.json` and `product-names.json` from Microsoft's table. */

import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { deriveProducts } from '../facts/derive-products.ts';
import others from '../facts/product-names.json' with { type: 'json' };
import carriers from '../facts/products.json' with { type: 'json' };
import { defineCommand, type ExitCode } from './runner/command.ts';

export const factsRenew = defineCommand(
  {
    name: 'facts:renew',
    summary: 'updates the table of products from Microsoft’s list',
    details:
      'Download the list from https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference.',
    arguments: [{ name: 'csv', summary: 'the file that you downloaded' }],
    options: {},
    example: 'npm run facts:renew -- ../products.csv',
  },
  async ({ positionals: [csv = ''] }): Promise<ExitCode> => {
    const table = deriveProducts(await readFile(csv, 'utf8'), { carriers, others });
    await write('products.json', table.carriers);
    await write('product-names.json', table.others);
    const count = Object.keys(table.others).length;
    console.log(
      `${table.carriers.length} products carry a plan; ${count} others are known by name.`,
    );
    return 0;
  },
);

async function write(name: string, value: unknown): Promise<void> {
  const target = new URL(`../facts/${name}`, import.meta.url);
  const style = { ...(await resolveConfig(target)), parser: 'json' };
  await writeFile(target, await format(JSON.stringify(value), style));
}
