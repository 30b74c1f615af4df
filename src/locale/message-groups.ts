/**
 * The messages that scripts show, in groups that are fetched separately. Each group is a file per
 * language, the same for all pages.
 */

import type { Message } from './format.ts';
import { directoryKeys } from './directory-keys.ts';
import { isMessageKey, type MessageKey } from './keys.ts';

export const messageGroups = {
  /** What a step’s page says on its own. */
  step: [
    'step.chosen',
    'time.zone',
    'time.future',
    'time.missing',
    'notice.changed',
    'notice.off-path',
    'notice.elsewhere',
    'notice.time',
    'outcome.guide-taken',
    'deadline.until',
    'deadline.passed',
    'reminder.title',
    'reminder.text',
    'summary.copy',
    'summary.copied',
    'summary.select',
    'summary.made',
    'code.copy',
    'part.failed',
    'part.loading',
    'directory.signing-in',
  ],
  /** The “send this” panel, in each language that it can write. */
  send: [
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
  ],
  search: [
    'search.count',
    'search.none',
    'search.kind.guide',
    'search.kind.step',
    'search.kind.article',
    'search.unbuilt',
    'search.failed',
  ],
  /** The panel of the directory. */
  directory: Object.keys(directoryKeys).filter(isMessageKey),
} as const satisfies Record<string, readonly MessageKey[]>;

export type MessageGroup = keyof typeof messageGroups;
export type MessageOf<Group extends MessageGroup> = (typeof messageGroups)[Group][number];

/** The content of a group’s file. */
export type GroupMessages<Group extends MessageGroup> = Readonly<Record<MessageOf<Group>, Message>>;
