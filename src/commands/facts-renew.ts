/** Updates the table of what Microsoft sells. */

import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { formatMicrosoftTable, readMicrosoftTable, tableFile } from '../library/microsoft-table.ts';
import { defineCommand, type ExitCode } from './runner/command.ts';
import { deriveSkus } from './shared/derive-skus.ts';

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
    const table = deriveSkus(await readFile(csv, 'utf8'), readMicrosoftTable());
    const style = { ...(await resolveConfig(tableFile)), parser: 'json' };
    await writeFile(tableFile, await format(formatMicrosoftTable(table), style));
    const plans = Object.keys(table.plans).length;
    console.log(`${table.skus.length} products with ${plans} plans are known.`);
    return 0;
  },
);
