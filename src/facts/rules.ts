/** What the guide checker needs to know about every fact: its answers and its parameters. */
import type { Catalog } from './core/catalog.ts';
import { facts } from './index.ts';

/** By fact name: its closed list of answers, and its parameters with what they accept. */
export function factRules(catalog: Catalog) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { answers, parameters }]) => [
      name,
      {
        answers,
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([parameter, { read, allowed }]) => [
            parameter,
            {
              allowed: allowed(catalog),
              accepts: (text: string) => read(text, catalog) !== undefined,
            },
          ]),
        ),
      },
    ]),
  );
}
