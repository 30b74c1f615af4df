/** The text that a new guide begins as: a draft with one of each kind, to write over. */

/**
 * @param id the article's id, such as `no-sound`
 * @param today as `2026-11-22`
 */
export function newGuide(id: string, today: string): string {
  const words = id.replaceAll('-', ' ');
  const title = words.slice(0, 1).toUpperCase() + words.slice(1);
  // Codes are capitals, and begin with a letter, as ids do.
  const code = id.toUpperCase();
  return `---
title: ${title}
description: Say in one sentence what is wrong, and for whom. Search and previews show it.
translation: source
draft: true
checked: ${today}
---

{/* How a guide is written: README.md, “Write a guide”. Ids stay for ever once people have links. */}

Say what this is about. What stands outside the steps is part of the article, not of a step’s page.

<Question id="first">

## Ask what the reader can see

Say where to look, and what it looks like.

<Answer id="yes" to="do-this">Yes</Answer>
<Answer id="no" to="ask">No</Answer>
<Answer id="unsure" to="ask">I don’t know</Answer>

</Question>

<Outcome id="do-this" kind="fix" code="${code}-01" again="first">

## Say the one thing to do

1. Say where to go.
2. Say what to press.

</Outcome>

<Outcome id="ask" kind="escalate" code="${code}-02">

## Say whom to ask

Say what to tell them.

<Summary />

</Outcome>
`;
}
