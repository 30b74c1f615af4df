/** Maps the elements and tags of an article to components. */

import Background from './Background.astro';
import Code from './Code.astro';
import CodeBlock from './CodeBlock.astro';
import Deadline from './Deadline.astro';
import LowestHeading from './LowestHeading.astro';
import Nothing from './Nothing.astro';
import Outcome from './Outcome.astro';
import Question from './Question.astro';
import Reminder from './Reminder.astro';
import StepHeading from './StepHeading.astro';
import SubHeading from './SubHeading.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';
import TableCell from './TableCell.astro';
import TableHead from './TableHead.astro';

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
  h3: SubHeading,
  h4: LowestHeading,
  pre: CodeBlock,
  table: Table,
  td: TableCell,
  th: TableHead,
};
