/**
 * `cases.yaml` next to an article: what people type into a ticket, the answers that an expert would
 * give, and the outcome that must come of them. The check replays each in the machine.
 */

import { z } from 'zod';
import { stateOf, isOutcome, type GuideConfig } from '../guide/config.ts';
import { answersOf } from '../guide/graph.ts';
import { createGuideMachine, type GuideMachine } from '../guide/machine.ts';
import { answer, start, stepOf, type Snapshot } from '../guide/replay.ts';
import { diagnose, type Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { readYaml } from './yaml.ts';
import { placesIn, type PlaceOfKey } from './yaml-place.ts';

const oneCase = z.strictObject({
  /** In the words of someone who asks for help. */
  symptom: z.string().trim().min(1),
  /** By question, in the order in which the guide asks. */
  answers: z.record(z.string(), z.string()),
  /** The code of the outcome. */
  code: z.string(),
});

const schema = z.array(oneCase).min(1);

type Case = z.infer<typeof oneCase>;

/** A case that is being replayed, and what it needs for a diagnostic. */
interface Replay {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  /** Its position in the file. */
  readonly index: number;
  readonly placeOfKey: PlaceOfKey;
}

/**
 * Replays every case. The first mistake in each is reported, since what follows depends on it.
 *
 * @param written the content of the file
 * @param file its path as diagnostics name it
 */
export function checkCases(config: GuideConfig, written: string, file: string): Diagnostic[] {
  const origin = { file, firstLine: 1 };
  const { value, diagnostics } = readYaml(written, origin, {
    schema,
    what: 'the list of cases',
    code: 'GP410',
  });
  if (!value) return [...diagnostics];
  const placeOfKey = placesIn(written, origin);
  const machine = createGuideMachine(config);
  return value.flatMap((one, index) => checkCase(one, { config, machine, index, placeOfKey }));
}

function checkCase({ answers, code }: Case, replay: Replay): Diagnostic[] {
  const { config, machine, index, placeOfKey } = replay;
  let at = start({ config, machine }, config.initial, { known: {}, now: 0 });
  for (const [question, given] of Object.entries(answers)) {
    const wrong = wrongAnswer(question, given, at, replay);
    if (wrong) return [wrong];
    at = answer(machine, at, { question, given });
  }
  const step = stepOf(at);
  const state = stateOf(config, step);
  if (!isOutcome(state)) {
    const message = `The case stops at the question “${step}”, before it ends`;
    const fix = `answer it: ${idsOf(config, step).join(', ')}`;
    return [diagnose('GP412', placeOfKey([index, 'code']), message, fix)];
  }
  if (state.meta.code === code) return [];
  const message = `The case ends with ${state.meta.code} (“${step}”), not with ${code}`;
  const fix = 'correct the guide; or the case, if an expert agrees with the guide';
  return [diagnose('GP412', placeOfKey([index, 'code']), message, fix)];
}

/** What is wrong with an answer at this point of the guide. */
function wrongAnswer(
  question: string,
  given: string,
  at: Snapshot,
  { config, index, placeOfKey }: Replay,
): Diagnostic | undefined {
  const wrong = (message: string, fix: string) =>
    diagnose('GP411', placeOfKey([index, 'answers', question]), message, fix);
  const step = stepOf(at);
  if (step !== question) {
    const state = stateOf(config, step);
    if (isOutcome(state)) {
      const message = `The guide has ended with ${state.meta.code} before it asks “${question}”`;
      return wrong(message, 'remove this answer, or correct the one before it');
    }
    if (stateOf(config, question))
      return wrong(`The guide asks “${step}” here, not “${question}”`, `answer “${step}” first`);
    const hint = nearest(question, Object.keys(config.states));
    const fix = hint ? `did you mean “${hint}”?` : `the guide asks “${step}” here`;
    return wrong(`There is no question “${question}”`, fix);
  }
  const known = idsOf(config, question);
  if (known.includes(given)) return undefined;
  const hint = nearest(given, known);
  const fix = hint ? `did you mean “${hint}”?` : `its answers: ${known.join(', ')}`;
  return wrong(`The question “${question}” has no answer “${given}”`, fix);
}

function idsOf(config: GuideConfig, question: string): string[] {
  return answersOf(config, question).map((edge) => edge.answer);
}
