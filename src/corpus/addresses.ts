/** A site that moved: addresses that begin with `from` lead to `to` today. */
export interface Move {
  from: RegExp;
  to: string;
}

/** Copies of pages whose site is gone, as they were when the corpus was frozen. */
const archive = 'https://web.archive.org/web/2021/';

/**
 * Addresses of the corpus that are others today, the first that fits wins. Sites that still forward
 * their own old addresses (aka.ms, go.microsoft.com) are left alone.
 */
export const moves: readonly Move[] = [
  {
    from: /^https?:\/\/(?:review\.)?docs\.microsoft\.com(?=[/?#:]|$)/i,
    to: 'https://learn.microsoft.com',
  },
  {
    from: /^https?:\/\/support\.office\.com\/((?:[a-z]{2}-[a-z]{2}\/)?)article\//i,
    to: 'https://support.microsoft.com/$1office/',
  },
  { from: /^https?:\/\/support\.office\.com(?=[/?#:]|$)/i, to: 'https://support.microsoft.com' },
  {
    from: /^https?:\/\/products\.office\.com\/((?:[a-z]{2}-[a-z]{2}\/)?)/i,
    to: 'https://www.microsoft.com/$1microsoft-365/',
  },
  {
    from: /^https?:\/\/portal\.office\.com\/adminportal(?=[/?#]|$)/i,
    to: 'https://admin.microsoft.com/adminportal',
  },
  { from: /^https?:\/\/ms\.portal\.azure\.com(?=[/?#:]|$)/i, to: 'https://portal.azure.com' },
  {
    from: /^https?:\/\/(?:devicemanagement|endpoint)\.microsoft\.com(?=[/?#:]|$)/i,
    to: 'https://intune.microsoft.com',
  },
  {
    from: /^https?:\/\/flow\.microsoft\.com(?=[/?#:]|$)/i,
    to: 'https://powerautomate.microsoft.com',
  },
  {
    from: /^(?=https?:\/\/(?:(?:social|gallery|blogs)\.)?(?:technet|msdn)\.microsoft\.com(?=[/?#:]|$))/i,
    to: archive,
  },
  { from: /^(?=https?:\/\/[a-z0-9-]+\.uservoice\.com(?=[/?#:]|$))/i, to: archive },
  { from: /^http:\/\/(?=[a-z0-9.-]+\.microsoft\.com(?=[/?#:]|$))/i, to: 'https://' },
];

/** Campaign codes: they tell the site which article sent the reader. */
const tracking = /([?&])wt\.mc_id=[^&#]*(&?)/i;

/**
 * The address that an old one has today, without tracking. An address that needs nothing comes back
 * unchanged.
 */
export function addressToday(address: string): string {
  const untracked = address.replace(tracking, (_, before: string, after: string) =>
    after === '' ? '' : before,
  );
  const move = moves.find(({ from }) => from.test(untracked));
  return move === undefined ? untracked : untracked.replace(move.from, move.to);
}
