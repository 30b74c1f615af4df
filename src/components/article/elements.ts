/** What each element and tag of an article becomes on a page. */

import Background from './Background.astro';
import Code from './Code.astro';
import CodeBlock from './CodeBlock.astro';
import Deadline from './Deadline.astro';
import Nothing from './Nothing.astro';
import Outcome from './Outcome.astro';
import Question from './Question.astro';
import Reminder from './Reminder.astro';
import StepHeading from './StepHeading.astro';
import Summary from './Summary.astro';

export const elements = {
  Answer: Nothing,
  Background,
  Deadline,
  Outcome,
  Question,
  Reminder,
  Summary,
  code: Code,
  h2: StepHeading,
  pre: CodeBlock,
};
