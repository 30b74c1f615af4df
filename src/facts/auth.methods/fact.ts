import { askAboutPerson } from '../core/ask.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { attempt, Unreadable, type Json } from '../core/json.ts';
import { askRegistration, registrationOf } from '../registration/ask.ts';
import { isStrong, kindOfReported, kindOfType, methodKinds, type MethodKind } from './kinds.ts';

const askMethods = askAboutPerson(
  '{person}/authentication/methods',
  { me: 'UserAuthenticationMethod.Read', other: 'UserAuthenticationMethod.Read.All' },
  { lackingClouds: ['china'] },
);

const method = defineEvidence('method', { method: methodKinds });
const noMethod = defineEvidence('no-method', {});

/**
 * Which methods the person has for the second step of a sign-in. The list in v1.0 of Graph lacks
 * hardware tokens, so without a strong method in it, the report on registrations must confirm that
 * there is none. Whether policy allows a method is another question.
 */
export const fact = defineFact('auth.methods', {
  answers: ['strong', 'phone-only', 'pass-only', 'none'],
  parameters: {},
  asks: () => ({
    always: [askMethods, askRegistration],
    ofOthers: [askMethods],
    further: [askRegistration],
  }),
  roles: [
    'Global Reader',
    'Authentication Administrator',
    'Privileged Authentication Administrator',
  ],
  page: 'https://learn.microsoft.com/graph/api/authentication-list-methods',
  evidence: [method, noMethod],
  reasons: { 'new-method': 'settled' },
  judge: (source) => {
    const { rows, isPatchy, complete } = source.list(askMethods);
    const read = rows.map((row) => attempt(() => kindOf(row)) ?? 'unreadable');
    const kinds = methodKinds.filter((kind) => read.includes(kind));
    if (!kinds.some(isStrong)) {
      if (!complete) throw new Unreadable({ reason: 'incomplete' });
      if (isPatchy || read.includes('unreadable')) throw new Unreadable({ reason: 'malformed' });
      if (read.includes('unknown')) throw new Unreadable({ reason: 'auth.methods/new-method' });
      kinds.push(...hiddenKinds(registrationOf(source)));
    }
    source.note(...kinds.map((kind) => method.note({ method: kind })));
    if (kinds.some(isStrong)) return choose('strong');
    if (kinds.includes('phone')) return choose('phone-only');
    if (kinds.includes('pass')) return choose('pass-only');
    source.note(noMethod.note({}));
    return choose('none');
  },
});

/** What a row is about; `none` if it is not a second step, such as a pass that has expired. */
function kindOf(row: Json): MethodKind | 'none' | 'unknown' {
  const kind = kindOfType(row.text('@odata.type'));
  if (kind === 'pass' && !row.flag('isUsable')) return 'none';
  return kind ?? 'none';
}

function hiddenKinds(row: Json): readonly MethodKind[] {
  return row.items('methodsRegistered').flatMap((name) => {
    const kind = kindOfReported(name);
    if (kind === 'unknown') throw new Unreadable({ reason: 'auth.methods/new-method' });
    return kind ?? [];
  });
}
