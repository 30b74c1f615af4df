/**
 * The format of `{article}.machine.json`, as a schema: for programs that read a guide, in any
 * language. `GuideConfig` is the same format as a type; a test holds them together.
 */

import { z } from 'zod';
import { machineVersion, outcomeKinds, timeSides } from '../guide/config.ts';

const step = z.string().describe('The id of a step');
const answer = z.string().describe('The id of an answer, unique within its question');

const forget = z.strictObject({
  type: z.literal('forget'),
  params: z.strictObject({
    from: step.describe('The question to ask again; its answer and all later ones are forgotten'),
  }),
});

const transition = z
  .strictObject({
    guard: z.strictObject({
      type: z.literal('answered'),
      params: z.strictObject({
        question: step,
        answer,
        side: z
          .enum(timeSides)
          .exactOptional()
          .describe('Of a time question: the answer that an instant before or after selects'),
        hours: z.int().positive().exactOptional().describe('The limit; set whenever “side” is'),
      }),
    }),
    target: step.describe('Where the answer leads'),
    actions: forget.exactOptional().describe('Set if the answer leads back to an earlier question'),
    reenter: z.literal(true).exactOptional().describe('Set whenever “actions” is'),
  })
  .describe('An answer. Those of a question are in the order in which they are offered');

const question = z.strictObject({
  tags: z.tuple([z.literal('question')]),
  meta: z.strictObject({
    fact: z
      .string()
      .exactOptional()
      .describe('What Microsoft Graph can answer, such as licence.plan'),
    parameters: z
      .record(z.string(), z.string())
      .exactOptional()
      .describe('What the fact is about, such as { product: teams }'),
    hours: z.int().positive().exactOptional().describe('Set if it asks for a time: the limit'),
  }),
  always: z.array(transition).min(2),
  exit: z.strictObject({
    type: z.literal('record'),
    params: z.strictObject({ question: step }),
  }),
});

const outcome = z.strictObject({
  tags: z.tuple([z.literal('outcome')]),
  meta: z.strictObject({
    kind: z.enum(outcomeKinds),
    code: z
      .string()
      .describe('What people quote, such as SOUND-01; the same advice has the same in every guide'),
    guide: z
      .string()
      .exactOptional()
      .describe('Of the kind “guide”: the guide to go on in, with the answers that both ask for'),
    step: step.exactOptional().describe('Where to go on there, if not at its first question'),
  }),
  on: z
    .strictObject({ again: z.strictObject({ target: step, actions: forget }) })
    .exactOptional()
    .describe('Where to check again whether it helped'),
});

/** A guide's machine: a plain XState v5 config, whose guards and actions are names. */
export const machineSchema = z
  .strictObject({
    id: z.string().describe('The article that it was compiled from'),
    version: z.literal(machineVersion).describe('Of this format'),
    initial: step.describe('The first question'),
    meta: z
      .strictObject({
        renamed: z.record(z.string(), z.string()).describe('Old ids, and the same under new ids'),
        retired: z
          .record(z.string(), z.string().nullable())
          .describe('Removed ids, each with its replacement or null'),
      })
      .exactOptional()
      .describe('What became of ids in old links; answers are written as question.answer'),
    on: z.strictObject({
      answer: z.strictObject({ actions: z.strictObject({ type: z.literal('learn') }) }),
    }),
    states: z.record(z.string(), z.union([question, outcome])).describe('Each step, by its id'),
  })
  .describe('A guide as data: an XState v5 machine config. See docs/machine.md.');

/** The same as JSON Schema (draft 2020-12). */
export function machineJsonSchema(): object {
  return { title: 'A Guidepost guide', ...z.toJSONSchema(machineSchema) };
}
