/** A site that moved: addresses that start with `from` now start with `to`. */
export interface Move {
  from: RegExp;
  to: string;
}

/** Archived copies of pages whose site is gone, as of the time when the corpus was frozen. */
const archive = 'https://web.archive.org/web/2021/';

/**
 * Addresses in the corpus that have changed since; the first match wins. Sites that still redirect
 * their own old addresses (aka.ms, go.microsoft.com) are left alone.
 */
const moves: readonly Move[] = [
  {
    from: /^https?:\/\/(?:review\.)?docs\.microsoft\.com(?=[/?#:]|$)/iu,
    to: 'https://learn.microsoft.com',
  },
  {
    from: /^https?:\/\/support\.office\.com\/((?:[a-z]{2}-[a-z]{2}\/)?)article\//iu,
    to: 'https://support.microsoft.com/$1office/',
  },
  { from: /^https?:\/\/support\.office\.com(?=[/?#:]|$)/iu, to: 'https://support.microsoft.com' },
  {
    from: /^https?:\/\/products\.office\.com\/((?:[a-z]{2}-[a-z]{2}\/)?)/iu,
    to: 'https://www.microsoft.com/$1microsoft-365/',
  },
  {
    from: /^https?:\/\/portal\.office\.com\/adminportal(?=[/?#]|$)/iu,
    to: 'https://admin.microsoft.com/adminportal',
  },
  { from: /^https?:\/\/ms\.portal\.azure\.com(?=[/?#:]|$)/iu, to: 'https://portal.azure.com' },
  {
    from: /^https?:\/\/(?:devicemanagement|endpoint)\.microsoft\.com(?=[/?#:]|$)/iu,
    to: 'https://intune.microsoft.com',
  },
  {
    from: /^https?:\/\/flow\.microsoft\.com(?=[/?#:]|$)/iu,
    to: 'https://powerautomate.microsoft.com',
  },
  {
    from: /^(?=https?:\/\/(?:(?:social|gallery|blogs)\.)?(?:technet|msdn)\.microsoft\.com(?=[/?#:]|$))/iu,
    to: archive,
  },
  { from: /^(?=https?:\/\/[a-z0-9-]+\.uservoice\.com(?=[/?#:]|$))/iu, to: archive },
  { from: /^http:\/\/(?=[a-z0-9.-]+\.microsoft\.com(?=[/?#:]|$))/iu, to: 'https://' },
];

/** Campaign codes, which tell the site which article the reader came from. */
const tracking = /([?&])wt\.mc_id=[^&#]*(&?)/iu;

/** The current form of an old address, without tracking. Returned unchanged if it is current. */
export function addressToday(address: string): string {
  const untracked = address.replace(tracking, (_, before: string, after: string) =>
    after === '' ? '' : before,
  );
  const move = moves.find(({ from }) => from.test(untracked));
  return move === undefined ? untracked : untracked.replace(move.from, move.to);
}
