/** Checks that a question's fact exists, and that its answers and parameters fit. */

import { diagnose, type Diagnostic } from '../diagnostic.ts';
import type { WrittenStep } from '../document.ts';
import { nearest } from '../nearest.ts';

/** What a question may specify for one fact. */
export interface FactRule {
  /** The values it may answer with; `'instant'` for a fact that gives a time. */
  readonly answers: readonly string[] | 'instant';
  /** Its required parameters. */
  readonly parameters: Readonly<Record<string, ParameterRule>>;
}

/** What a parameter accepts. */
export interface ParameterRule {
  /** The values of a closed list; otherwise a description of what to write. */
  readonly allowed: readonly string[] | string;
  readonly accepts: (text: string) => boolean;
}

/** The rules by fact name. */
export type FactRules = Readonly<Record<string, FactRule>>;

/** @param given the parameters that a part gets from the article, and hands to its facts */
export function checkFact(
  question: WrittenStep,
  rules: FactRules,
  given: readonly string[] = [],
): Diagnostic[] {
  const fact = question.attributes.get('fact');
  if (fact === undefined) return checkStray(question, rules);
  const rule = Object.hasOwn(rules, fact) ? rules[fact] : undefined;
  if (!rule) {
    const hint = nearest(fact, Object.keys(rules));
    const fix = hint ? `did you mean “${hint}”?` : `known facts: ${Object.keys(rules).join(', ')}`;
    return [diagnose('GP110', question.place, `There is no fact “${fact}”`, fix)];
  }
  return [
    ...checkAnswers(question, fact, rule),
    ...checkParameters(question, fact, rule, given),
    ...checkStray(question, rules, fact),
  ];
}

function checkAnswers(
  { id, attributes, answers, place }: WrittenStep,
  fact: string,
  { answers: values }: FactRule,
): Diagnostic[] {
  if (values === 'instant') {
    if (attributes.has('hours')) return [];
    const message = `The fact “${fact}” answers with a time, which “${id}” does not ask for`;
    return [diagnose('GP116', place, message, 'make it a time question with hours="…"')];
  }
  const offered = new Set(answers.map((answer) => answer.id));
  return values
    .filter((value) => !offered.has(value))
    .map((value) => {
      const message = `The fact “${fact}” can answer “${value}”, which “${id}” does not offer`;
      return diagnose('GP116', place, message, `add <Answer id="${value}" to="…">`);
    });
}

function checkParameters(
  { id, attributes, place }: WrittenStep,
  fact: string,
  { parameters }: FactRule,
  ofPart: readonly string[],
): Diagnostic[] {
  return Object.entries(parameters).flatMap(([name, { allowed, accepts }]) => {
    const given = attributes.get(name);
    if (given === undefined && ofPart.includes(name)) return [];
    if (given === undefined) {
      const message = `The question “${id}” does not say which ${name} the fact “${fact}” is about`;
      return [diagnose('GP140', place, message, `add ${name}="…"; ${sayAllowed(allowed)}`)];
    }
    if (accepts(given)) return [];
    const hint = typeof allowed === 'string' ? undefined : nearest(given, allowed);
    const fix = hint ? `did you mean ${name}="${hint}"?` : sayAllowed(allowed);
    const message = `The fact “${fact}” does not know ${name}="${given}"`;
    return [diagnose('GP141', place, message, fix)];
  });
}

export function sayAllowed(allowed: ParameterRule['allowed']): string {
  return typeof allowed === 'string' ? `write ${allowed}` : `known: ${allowed.join(', ')}`;
}

/** Every parameter that some fact takes. */
export function parameterNames(rules: FactRules): ReadonlySet<string> {
  return new Set(Object.values(rules).flatMap(({ parameters }) => Object.keys(parameters)));
}

/** Parameters that the fact does not take, or that no fact takes. */
function checkStray(
  { id, attributes, place }: WrittenStep,
  rules: FactRules,
  fact?: string,
): Diagnostic[] {
  const taken = fact === undefined ? [] : Object.keys(rules[fact]?.parameters ?? {});
  return [...parameterNames(rules)]
    .filter((name) => attributes.has(name) && !taken.includes(name))
    .map((name) => {
      const message =
        fact === undefined
          ? `The question “${id}” has ${name}="…" and no fact`
          : `The fact “${fact}” does not take ${name}="…"`;
      const fix = fact === undefined ? `name its fact, or remove ${name}` : `remove ${name}`;
      return diagnose('GP142', place, message, fix);
    });
}
