/** What `npm run bench` times of links: a long one, and all that were ever published. */

import { arrive } from '../guide/arrive.ts';
import { checkArticle, type CheckedArticle } from '../guide/check.ts';
import { checkLinks } from '../guide/checks/links.ts';
import { createGuideMachine } from '../guide/machine.ts';
import { chain } from './bench-chain.ts';

type Bench = readonly [what: string, work: () => unknown];

const answers = 30;

/** @param written the text of the article’s `links.lock` */
export function linkBenches(
  { config, source, documents }: CheckedArticle,
  written: string | undefined,
  today: number,
): Bench[] {
  const document = source === undefined ? undefined : documents[source];
  const links = { written, file: 'links.lock', today };
  return [
    [`settle a link of ${answers} answers`, settleLongLink(today)],
    ...(config && document
      ? [
          [
            'replay every published link',
            () => checkLinks({ config, source: document, ...links }),
          ] as const,
        ]
      : []),
  ];
}

function settleLongLink(today: number): () => unknown {
  const { config } = checkArticle(chain(2 * answers), { facts: {}, today });
  if (!config) throw new Error('the guide of the bench does not compile');
  const guide = { config, machine: createGuideMachine(config) };
  const given = Array.from({ length: answers }, (_, index) => `q${index}=a`);
  return () => arrive(guide, `o${answers - 1}`, `#${given.join('&')}`, today);
}
