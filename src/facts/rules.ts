/** What the check of guides must know of every fact: its answers, and what a question says besides. */
import { factNames, factValues } from './names.ts';
import { factParameters, parameterValues } from './parameters.ts';

/** By the name of the fact: its closed list of answers, and its parameters with their values. */
export const factRules = Object.fromEntries(
  factNames.map((name) => [
    name,
    {
      answers: factValues[name],
      parameters: Object.fromEntries(
        factParameters[name].map((parameter) => [parameter, parameterValues[parameter]]),
      ),
    },
  ]),
);
