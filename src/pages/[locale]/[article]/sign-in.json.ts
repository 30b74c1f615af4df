/** `/{locale}/{article}/sign-in.json`: what the script needs once someone opens the panel. */

import type { APIRoute } from 'astro';
import { readSite } from '../../../library/site.ts';
import type { PanelData } from '../../../browser/directory/panel-data.ts';
import { messageGroups } from '../../../locale/message-groups.ts';
import { messagesOf } from '../../../library/interface.ts';
import { builtReadings } from '../../../library/reading.ts';
import { factsOf, readSignInOffer } from '../../../library/sign-in.ts';

export function getStaticPaths() {
  return builtReadings().flatMap(({ article, locale, config: guide }) => {
    if (!guide || factsOf(guide).length === 0) return [];
    const { config } = readSignInOffer();
    const data: PanelData = {
      ...(config && { config }),
      redirectPath: `${readSite().base}auth/`,
      roles: Object.fromEntries(factsOf(guide).map(({ name, roles }) => [name, roles])),
      messages: messagesOf(locale, messageGroups.directory),
    };
    return [{ params: { article, locale }, props: { data } }];
  });
}

export const GET: APIRoute<{ data: PanelData }> = ({ props }) => Response.json(props.data);
