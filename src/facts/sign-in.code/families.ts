/**
 * Microsoft Entra’s numbers for failed sign-ins, by who can do something about them. Microsoft may
 * change them at any time: a number that is not listed is simply another one, and readers see the
 * number with the answer.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const numbers = {
  // No such account here, or an account of another organization or provider
  'wrong-account': '16000 16003 50014 50020 50034 51004 90072',
  // Wrong, or expired
  password: '50055 50064 50126 50144',
  // The organization's own identity provider, or no password in the cloud
  federated: '20001 20012 20033 40008 40009 40010 40015 50008 50056',
  // Too many tries, or an address that is known to be hostile
  locked: '50053',
  blocked: '50057',
  'second-step': '50072 50074 50076 50079 500121',
  policy: '50005 50097 50129 50131 53000 53001 53002 53003 530003 530032 530035',
  risk: '50135 53004 53011',
  'not-assigned': '50105',
  consent: '65001 90094 90095',
  // Turned off, unknown, or not in the organization
  'app-off': '500011 700016 7000112',
  // Restrictions of a network, or between organizations
  restricted: '500021 500022 500212 500213',
} as const;

const families = [
  ...(['wrong-account', 'password', 'federated', 'locked', 'blocked', 'second-step'] as const),
  ...(['policy', 'risk', 'not-assigned', 'consent', 'app-off', 'restricted'] as const),
] as const;

export const answers = [...families, 'other'] as const;
export type Answer = (typeof answers)[number];

/** The family that a number belongs to. */
export function familyOf(number: number): Answer {
  return families.find((name) => numbers[name].split(' ').includes(String(number))) ?? 'other';
}

/** Expected steps of a sign-in that are logged like failures: no session yet, “stay signed in?”. */
const interruptions = [50058, 50140, 50199];

export function isInterruption(number: number): boolean {
  return interruptions.includes(number);
}
