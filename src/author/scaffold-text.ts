/** The placeholder sentences of a new guide; each says what to write in its place. */

export const scaffoldText = {
  description: 'Say in one sentence what is wrong, and for whom. Search and previews show it.',
  introduction:
    'Say what this is about. Text outside the steps is part of the article, not of a step’s page.',
  question: 'Ask what the reader can see',
  look: 'Say where to look, and what it looks like.',
  fix: 'Say the one thing to do',
  go: 'Say where to go.',
  press: 'Say what to press.',
  escalate: 'Say who to ask',
  tell: 'Say what to tell them.',
} as const;

const sentences: ReadonlySet<string> = new Set(Object.values(scaffoldText));

/** Whether a text still contains one of them. */
export function isScaffoldText(text: string): boolean {
  return sentences.has(text.trim());
}
