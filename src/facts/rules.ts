/** What the guide checker needs to know about every fact: its answers and its parameters. */
import { factNames, factValues } from './names.ts';
import { factParameters, parameterValues } from './parameters.ts';

/** By fact name: its closed list of answers, and its parameters with their values. */
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
