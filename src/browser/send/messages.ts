/**
 * The messages of the “send this” panel, which come with `send.json` in each language of the guide.
 */

export const sendMessages = [
  'send.private',
  'send.link',
  'send.link.start',
  'send.link.question',
  'send.link.question-answers',
  'send.link.outcome',
  'send.link.outcome-answers',
  'send.language',
  'send.ahead',
  'send.ahead-hint',
  'send.ahead-open',
  'send.copy-link',
  'send.share',
  'send.qr',
  'send.qr-label',
  'send.qr-long',
  'send.text',
  'send.text.message',
  'send.text.case',
  'send.text.markdown',
  'send.text-language',
  'send.copy-text',
  'send.answered',
  'send.to-do',
  'send.next-question',
  'summary.made',
  'outcome.code',
  'deadline.end',
  'deadline.passed',
] as const;

export type SendMessage = (typeof sendMessages)[number];

/** Those that become part of the guide's text, and so are in its language. */
export const sendTextMessages: ReadonlySet<SendMessage> = new Set([
  'deadline.end',
  'deadline.passed',
]);
