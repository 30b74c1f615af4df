/**
 * Every rule for articles.
 * Written by src/commands/registries.mjs; do not edit it.
 */

import type { Rule } from '../rule.ts';
import { rule as aliases } from './aliases.ts';
import { rule as blocks } from './blocks.ts';
import { rule as conditions } from './conditions.ts';
import { rule as draft } from './draft.ts';
import { rule as elements } from './elements.ts';
import { rule as futureDates } from './future-dates.ts';
import { rule as graph } from './graph.ts';
import { rule as groups } from './groups.ts';
import { rule as headings } from './headings.ts';
import { rule as ids } from './ids.ts';
import { rule as markdown } from './markdown.ts';
import { rule as outcomes } from './outcomes.ts';
import { rule as paste } from './paste.ts';
import { rule as pictures } from './pictures.ts';
import { rule as placeholders } from './placeholders.ts';
import { rule as productNames } from './product-names.ts';
import { rule as questions } from './questions.ts';
import { rule as sources } from './sources.ts';
import { rule as terms } from './terms.ts';
import { rule as text } from './text.ts';
import { rule as translation } from './translation.ts';
import { rule as uses } from './uses.ts';

export const rules: readonly Rule[] = [
  aliases,
  blocks,
  conditions,
  draft,
  elements,
  futureDates,
  graph,
  groups,
  headings,
  ids,
  markdown,
  outcomes,
  paste,
  pictures,
  placeholders,
  productNames,
  questions,
  sources,
  terms,
  text,
  translation,
  uses,
];
