import type { Reason } from '../facts/core/reasons.ts';

/**
 * Microsoft Entra's error numbers, grouped by what they mean to a reader. Microsoft adds more
 * specific ones at any time; for numbers not listed here, the error's code is used.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const families: readonly (readonly [reason: Reason, numbers: string])[] = [
  ['consent-needed', '65001'],
  ['consent-refused', '65004'],
  ['admin-approval', '90093 90094 90095 900941'],
  ['not-assigned', '50105'],
  // Conditional Access, and its requirements for devices
  ['access-policy', '50005 50097 50127 50129 50131 50155 50187'],
  ['access-policy', '53000 53001 53002 53003 53004 53010 53011'],
  // Security defaults, risk, and cross-tenant restrictions
  ['access-policy', '530032 530034 530035 50002 500021 500022 500212 500213'],
  ['sign-in-again', '50072 50074 50076 50078 50079 50087 50088 50158'],
  // An expired or revoked session, grant, or code
  ['signed-out', '50058 50089 50132 50133 50173 54005 70008 70043 700082 700084'],
  ['account-disabled', '50053 50055 50057 50135 50144'],
  ['wrong-account', '16000 16003 50014 50020 50034 51004 500208 90072'],
  // The app or tenant does not exist or is disabled
  ['not-set-up', '50059 70001 700011 700016 7000112 1000031 90002 90019 90038'],
  // The redirect URI, the type of app, and who may sign in
  ['not-set-up', '50011 500113 900971 700054 7000218 9002326 9002327'],
  ['not-set-up', '50194 90130 9001023 9002331 9002332'],
  // The registration's permissions, and the service behind them
  ['not-set-up', '500011 65005 650052 650054 650056 650057'],
];

const reasonByNumber: ReadonlyMap<string, Reason> = new Map(
  families.flatMap(([reason, numbers]) =>
    numbers.split(' ').map((number) => [number, reason] as const),
  ),
);

/** What a number means to a reader; undefined for one that is not listed. */
export function reasonOfNumber(number: string): Reason | undefined {
  return reasonByNumber.get(number);
}

/**
 * The number in a message from Microsoft: `50105` in “AADSTS50105: The signed in user …”. Only the
 * digits are kept, as the rest of the message may contain names of people.
 */
export function numberIn(message: string): string | undefined {
  return /AADSTS(\d{4,8})(?!\d)/u.exec(message)?.[1];
}
