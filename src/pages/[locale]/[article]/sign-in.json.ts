/** `/{locale}/{article}/sign-in.json`: what the script needs once someone opens the panel. */

import type { APIRoute } from 'astro';
import type { PanelData } from '../../../browser/directory/panel-data.ts';
import { directoryKeys } from '../../../locale/directory-keys.ts';
import { isMessageKey } from '../../../locale/keys.ts';
import { patternOf } from '../../../library/interface.ts';
import { renderedReadings } from '../../../library/reading.ts';
import { factsOf, readSignInOffer } from '../../../library/sign-in.ts';

export function getStaticPaths() {
  return renderedReadings().flatMap(({ article, locale, config: guide }) => {
    if (!guide || factsOf(guide).length === 0) return [];
    const { config } = readSignInOffer();
    const keys = Object.keys(directoryKeys).filter(isMessageKey);
    const data: PanelData = {
      ...(config && { config }),
      redirectPath: `${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}auth/`,
      roles: Object.fromEntries(factsOf(guide).map(({ name, roles }) => [name, roles])),
      messages: Object.fromEntries(keys.map((key) => [key, patternOf(locale, key)])),
    };
    return [{ params: { article, locale }, props: { data } }];
  });
}

export const GET: APIRoute<{ data: PanelData }> = ({ props }) => Response.json(props.data);
