/** The initial text of a new guide: a draft with one of each kind of step, to be overwritten. */

import { begun } from '../guide/scaffold-text.ts';

/**
 * @param id the article's id, such as `no-sound`
 * @param today as `2026-11-22`
 */
export function newGuide(id: string, today: string): string {
  const words = id.replaceAll('-', ' ');
  const title = words.slice(0, 1).toUpperCase() + words.slice(1);
  // Codes are in capitals and start with a letter, like ids.
  const code = id.toUpperCase();
  return `---
title: ${title}
description: ${begun.description}
translation: source
draft: true
checked: ${today}
---

{/* How a guide is written: README.md, “Write a guide”. Ids stay for ever once people have links. */}

${begun.introduction}

<Question id="first">

## ${begun.question}

${begun.look}

<Answer id="yes" to="do-this">Yes</Answer>
<Answer id="no" to="ask">No</Answer>
<Answer id="unsure" to="ask">I don’t know</Answer>

</Question>

<Outcome id="do-this" kind="fix" code="${code}-01" again="first">

## ${begun.fix}

1. ${begun.go}
2. ${begun.press}

</Outcome>

<Outcome id="ask" kind="escalate" code="${code}-02">

## ${begun.escalate}

${begun.tell}

<Summary />

</Outcome>
`;
}
