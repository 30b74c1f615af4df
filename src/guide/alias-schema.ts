/** What the front matter says for the sake of links that were published before an edit. */

import { z } from 'zod';

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const stepId = z.string().regex(new RegExp(`^${id}$`, 'u'), 'is the id of a step: “block”');
const answerId = z
  .string()
  .regex(new RegExp(`^${id}\\.${id}$`, 'u'), 'is a question and an answer: “block.yes”');
const promise = z
  .string()
  .regex(
    new RegExp(`^(?:${id}=${id} )*→ [A-Z0-9-]+$`, 'u'),
    'is answers, an arrow and the code they led to: “block=yes → YAM-LIC-04”',
  );

export const aliasSchema = {
  /** The same step, the same answer, under another id. Questions are named as they are today. */
  renamed: z
    .strictObject({
      steps: z.record(stepId, z.string()).default({}),
      answers: z.record(answerId, z.string()).default({}),
    })
    .default({ steps: {}, answers: {} }),
  /** What is gone: a step names the one to go to instead, an answer the one in its place or nothing. */
  retired: z.record(z.union([stepId, answerId]), z.string().nullable()).default({}),
  /** Promises of old links that are broken on purpose, each with the reason. */
  changed: z.record(promise, z.string().min(1)).default({}),
};
