/** The codes that lead to a step: those of the answers before it, as a reader would search for them. */

import { isQuestion, type GuideConfig, type StepId } from './config.ts';
import { edgesOf } from './graph.ts';

/** Microsoft's numbers of sign-in errors, with or without their prefix. */
const signInError = /^(?:aadsts)?(\d{5,})$/iu;

/** Without patterns that end with `*`, which are not codes that anybody types. */
export function codesTo(config: GuideConfig, step: StepId): string[] {
  const codes = edgesOf(config).flatMap(({ from, to, answer }) => {
    const state = config.states[from];
    if (to !== step || !isQuestion(state)) return [];
    return state.meta.match?.[answer] ?? [];
  });
  const exact = codes.filter((code) => !code.endsWith('*')).flatMap(waysToWrite);
  return [...new Set(exact)];
}

function waysToWrite(code: string): string[] {
  const [, number] = signInError.exec(code) ?? [];
  return number === undefined ? [code] : [number, `AADSTS${number}`];
}
