/** The initial text of a new guide or part: a draft with one of each kind of step, to be overwritten. */

import { scaffoldText } from '../author/scaffold-text.ts';

/**
 * @param id the article's id, such as `no-sound`
 * @param today as `2026-11-22`
 */
export function newGuide(id: string, today: string): string {
  const title = titleOf(id);
  // Codes are in capitals and start with a letter, like ids.
  const code = id.toUpperCase();
  return `---
title: ${title}
description: ${scaffoldText.description}
translation: source
draft: true
checked: ${today}
---

{/* How to write a guide: README.md, “Write a guide”. Ids stay forever once people have links. */}

${scaffoldText.introduction}

<Question id="first">

## ${scaffoldText.question}

${scaffoldText.look}

<Answer id="yes" to="do-this">Yes</Answer>
<Answer id="no" to="ask">No</Answer>
<Answer id="unsure" to="ask">I don’t know</Answer>

</Question>

<Outcome id="do-this" kind="fix" code="${code}-01" again="first">

## ${scaffoldText.fix}

1. ${scaffoldText.go}
2. ${scaffoldText.press}

</Outcome>

<Outcome id="ask" kind="escalate" code="${code}-02">

## ${scaffoldText.escalate}

${scaffoldText.tell}

<Summary />

</Outcome>
`;
}

/**
 * A question whose second answer leads on, to a step that each guide chooses.
 * @param id the part's id, such as `power`
 * @param today as `2026-11-22`
 */
export function newPart(id: string, today: string): string {
  return `---
title: ${titleOf(id)}
translation: source
draft: true
checked: ${today}
---

{/* How to write a part: docs/format.md. Its steps are in the links of every guide that takes it in. */}

<Question id="${id}">

## ${scaffoldText.question}

${scaffoldText.look}

<Answer id="yes" to="exit:done">Yes</Answer>
<Answer id="no" to="${id}-fix">No</Answer>

</Question>

<Outcome id="${id}-fix" kind="fix" code="${id.toUpperCase()}-01" again="${id}">

## ${scaffoldText.fix}

1. ${scaffoldText.go}
2. ${scaffoldText.press}

</Outcome>
`;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
