/** What the front matter says for the sake of links that were published before an edit. */

import { z } from 'zod';

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const key = (pattern: string, what: string) =>
  z.string().regex(new RegExp(`^${pattern}$`, 'u'), `should be ${what}`);
const stepId = key(id, 'the id of a step, such as “block”');
const answerId = key(`${id}\\.${id}`, 'a question and its answer, such as “block.yes”');
const eitherId = key(`${id}(?:\\.${id})?`, 'a step or an answer, such as “block” or “block.yes”');
const promise = key(
  `(?:${id}=${id} )*→ [A-Z0-9-]+`,
  'answers, an arrow and the code they led to, such as “block=yes → YAM-LIC-04”',
);

export const aliasSchema = {
  /** The same step, the same answer, under another id. Questions are named as they are today. */
  renamed: z
    .strictObject({
      steps: z.record(stepId, z.string()).optional(),
      answers: z.record(answerId, z.string()).optional(),
    })
    .optional(),
  /** What is gone: a step names the one to go to instead, an answer the one in its place or nothing. */
  retired: z.record(eitherId, z.string().nullable()).optional(),
  /** Promises of old links that are broken on purpose, each with the reason. */
  changed: z.record(promise, z.string().min(1)).optional(),
};
