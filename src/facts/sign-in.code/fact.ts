import { askAboutPerson } from '../core/ask.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { isFuture } from '../core/instant.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { answers, familyOf, isInterruption, type Answer } from './families.ts';

/** Graph returns the newest first, and supports no `$select` here. */
const askSignIns = askAboutPerson(
  '/auditLogs/signIns?$filter=userId eq {personId}&$top=50',
  'AuditLog.Read.All',
  { lackingClouds: ['china'] },
);

/** The number that Microsoft shows as AADSTS…, and when. */
const failure = defineEvidence('failed-sign-in', { number: 'name', instant: 'instant' });
const application = defineEvidence('failed-app', { app: 'name' });

/** A sign-in as far as it matters; `number` is 0 if it succeeded. */
interface SignIn {
  readonly time: number;
  readonly number: number;
  /** GUID of the app, and its name. */
  readonly app: string | undefined;
  readonly name: string | undefined;
  /** What Conditional Access did: `success`, `failure`, or `notApplied`. */
  readonly policy: string | undefined;
}

/**
 * Why the person’s last sign-in failed, unless they got into the same app later. The log has only
 * interactive and federated sign-ins, lags by minutes, and goes back 7 days, or 30 with a premium
 * license; organizations without one cannot read it. So finding nothing proves nothing.
 */
export const fact = defineFact('sign-in.code', {
  answers,
  parameters: {},
  asks: () => ({ always: [askSignIns] }),
  roles: ['Reports Reader', 'Security Reader', 'Global Reader'],
  page: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  evidence: [failure, application],
  reasons: { 'nothing-failed': 'passing' },
  judge: (source, { now }) => {
    source.requireSoundClock(askSignIns);
    const { rows, isPatchy } = source.list(askSignIns);
    const read = rows.map((row) => attempt(() => signInOf(row)));
    const all = read.flatMap((one) => one ?? []).sort((a, b) => b.time - a.time);
    if (all.some(({ time }) => isFuture(time, now))) throw new Unreadable({ reason: 'clock' });
    // What could not be read may be newer, or say that the person got in.
    if (isPatchy || read.includes(undefined)) throw new Unreadable({ reason: 'malformed' });
    const last = lastFailure(all);
    if (!last) throw new Unreadable({ reason: 'sign-in.code/nothing-failed' });
    const { number, time, name } = last;
    source.note(
      failure.note({ number: String(number), instant: new Date(time).toISOString() }),
      ...(name === undefined ? [] : [application.note({ app: name })]),
    );
    return choose(answerOf(last));
  },
});

/** @see https://learn.microsoft.com/graph/api/resources/signin */
function signInOf(row: Json): SignIn {
  return {
    time: row.instant('createdDateTime'),
    number: row.object('status').count('errorCode'),
    app: attempt(() => row.guid('appId')),
    name: attempt(() => row.text('appDisplayName')),
    policy: attempt(() => row.text('conditionalAccessStatus')),
  };
}

/** @param all newest first */
function lastFailure(all: readonly SignIn[]): SignIn | undefined {
  return all.find(
    (one, at) =>
      one.number !== 0 &&
      !isInterruption(one.number) &&
      !all.slice(0, at).some((later) => later.number === 0 && mayBeSameApp(later, one)),
  );
}

function mayBeSameApp(a: SignIn, b: SignIn): boolean {
  return a.app === undefined || b.app === undefined || a.app === b.app;
}

/** Conditional Access has many numbers; the log also says directly whether it refused. */
function answerOf({ number, policy }: SignIn): Answer {
  const family = familyOf(number);
  if (family !== 'other') return family;
  if (policy === 'failure') return 'policy';
  if (policy === 'success' || policy === 'notApplied') return 'other';
  throw new Unreadable({ reason: 'malformed' }, 'conditionalAccessStatus');
}
