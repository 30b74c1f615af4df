import { askAboutPerson } from '../core/ask.ts';
import { defineEvidence } from '../core/evidence.ts';
import { choose, defineFact } from '../core/fact.ts';
import { Unreadable, attempt, type Json } from '../core/json.ts';

const askRisk = askAboutPerson(
  '/identityProtection/riskyUsers?$filter=id eq {personId}',
  'IdentityRiskyUser.Read.All',
  {
    select: ['id', 'isProcessing', 'riskState', 'riskLevel'],
    lackingClouds: ['china'],
  },
);

const states = ['risky', 'compromised', 'safe', 'remediated', 'dismissed', 'none'] as const;
const levels = ['low', 'medium', 'high', 'none'] as const;

const stateByName = {
  atRisk: 'risky',
  confirmedCompromised: 'compromised',
  confirmedSafe: 'safe',
  remediated: 'remediated',
  dismissed: 'dismissed',
  none: 'none',
} as const;

/** The state of a person's risk; `level` is `none` too where Microsoft does not say. */
const risk = defineEvidence('risk', { state: states, level: levels });

/**
 * Whether Microsoft Entra ID Protection considers the person at risk, so that policies based on risk
 * stop the sign-in. It lists people for whom it found something; who is not in the list may also
 * never have been looked at.
 */
export const fact = defineFact('risk.state', {
  answers: ['at-risk', 'no-risk'],
  parameters: {},
  asks: () => ({ always: [askRisk] }),
  roles: ['Security Reader', 'Security Operator', 'Global Reader'],
  page: 'https://learn.microsoft.com/graph/api/resources/riskyuser',
  evidence: [risk],
  reasons: { 'not-listed': 'settled', processing: 'passing', 'new-state': 'settled' },
  judge: (source) => {
    const { rows, isPatchy, complete } = source.list(askRisk);
    const [row] = rows;
    if (isPatchy || rows.length > 1 || !complete) throw new Unreadable({ reason: 'malformed' });
    if (!row) throw new Unreadable({ reason: 'risk.state/not-listed' });
    const state = stateOf(row);
    source.note(risk.note({ state, level: levelOf(row) }));
    if (state === 'risky' || state === 'compromised') return choose('at-risk');
    if (row.flag('isProcessing')) throw new Unreadable({ reason: 'risk.state/processing' });
    return choose('no-risk');
  },
});

function stateOf(row: Json): (typeof states)[number] {
  const name = row.text('riskState');
  if (isState(name)) return stateByName[name];
  throw new Unreadable({ reason: 'risk.state/new-state' }, 'riskState');
}

function isState(name: string): name is keyof typeof stateByName {
  return Object.hasOwn(stateByName, name);
}

/** Organizations without the license for it get `hidden`. */
function levelOf(row: Json): (typeof levels)[number] {
  const name = attempt(() => row.text('riskLevel'));
  return levels.find((level) => level === name) ?? 'none';
}
