/**
 * Every message of the interface and the values it takes. The words stand in
 * `content/interface/<locale>.yaml`; `npm run check` holds each file against this list.
 */
export const messageKeys = {
  'site.skip': [],
  'site.home': [],
  'site.language': [],
  'home.title': [],
  'home.lead': [],
  'home.guides': [],
  'home.articles': [],
  'home.steps': ['questions', 'outcomes'],
  'search.link': [],
  'search.label': [],
  'search.hint': [],
  'search.key': [],
  'search.count': ['count'],
  'search.none': ['query'],
  'search.more': [],
  'search.kind.guide': [],
  'search.kind.step': [],
  'search.kind.article': [],
  'search.unbuilt': [],
  'search.failed': [],
  'choose.title': [],
  'missing.title': [],
  'missing.text': [],
  'missing.home': [],
  'article.start': [],
  'article.start-hint': ['questions'],
  'article.sources': [],
  'article.checked': ['date'],
  'article.source-read': ['date'],
  'article.source-changed': ['date'],
  'article.original': ['file', 'date'],
  'translation.absent': ['language'],
  'translation.machine': [],
  'translation.reviewed': ['date'],
  'step.remaining': ['count'],
  'step.back': [],
  'step.restart': [],
  'step.answers': [],
  'step.chosen': [],
  'outcome.kind.fix': [],
  'outcome.kind.wait': [],
  'outcome.kind.escalate': [],
  'outcome.kind.not-this': [],
  'outcome.code': [],
  'outcome.again': ['question'],
  'outcome.not-solved': [],
  'outcome.source': [],
  'answers.title': [],
  'answers.why': [],
  'answers.change': ['question'],
  'answers.from-link': [],
  'time.label': [],
  'time.hint': [],
  'time.continue': [],
  'time.future': [],
  'time.missing': [],
  'deadline.until': ['time'],
  'deadline.passed': ['time'],
  'reminder.add': [],
  'reminder.title': ['article'],
  'reminder.text': ['article'],
  'summary.label': [],
  'summary.copy': [],
  'summary.copied': [],
  'summary.select': [],
  'summary.made': ['time'],
  'notice.changed': ['kept', 'total'],
  'notice.off-path': ['dropped'],
  'notice.elsewhere': [],
  'notice.time': [],
  'code.copy': [],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof messageKeys;

/** The values a message needs: none, or exactly the ones it names. */
export type ValuesOf<Key extends MessageKey> = (typeof messageKeys)[Key] extends readonly []
  ? []
  : [values: Readonly<Record<(typeof messageKeys)[Key][number], string | number>>];

/** Looks up and fills in one message in one locale. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messageKeys, key);
}
