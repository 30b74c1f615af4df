/**
 * Hand-overs: the answers that two guides share go along, and the reader can go back. Where someone
 * came from is part of every link as two closed ids: `#…&from=no-sound&from-step=ask`.
 */

import { formatFragment } from '../guide/fragment.ts';
import { createGuideMachine, type Answers } from '../guide/machine.ts';
import { arrive, type Arrival } from '../guide/arrive.ts';
import { replay } from '../guide/replay.ts';
import { find, links } from './dom.ts';
import type { LoadedGuide } from './guide.ts';
import { fetchJson, isConfig } from './load.ts';
import { say } from './messages.ts';
import { readOwnAnswers } from './own-answers.ts';

/**
 * Completes the links of a page each time its answers are settled.
 * @param opened the fragment as it was opened
 */
export async function connectGuides(
  root: HTMLElement,
  guide: LoadedGuide,
  arrival: Arrival,
  opened: string,
): Promise<void> {
  const { answers } = arrival;
  const from = shownOrigin(opened, answers);
  if (from) {
    history.replaceState(
      history.state,
      '',
      location.pathname + location.search + withOrigin(location.hash, from),
    );
    const own = '[data-answer], [data-again], [data-back], .change, [data-locale]';
    for (const link of links(document, own)) link.hash = withOrigin(link.hash, from);
  }
  for (const link of links(root, '[data-hand-over]')) {
    const article = guide.config.id;
    await handOver(link, answers, { article, step: arrival.step });
  }
}

interface Origin {
  readonly article: string;
  readonly step: string;
}

/** Only a guide that leads here can be one that the reader came from. */
function shownOrigin(opened: string, answers: Answers): Origin | undefined {
  const named = new URLSearchParams(opened.replace(/^#/u, ''));
  const article = named.get('from') ?? '';
  const lines = [...document.querySelectorAll<HTMLElement>('[data-came-from]')];
  const own = lines.filter(({ dataset }) => dataset['cameFrom'] === article);
  const step = named.get('from-step');
  const line = own.find(({ dataset }) => dataset['fromStep'] === step) ?? own[0];
  const [back] = line ? links(line, 'a') : [];
  if (!line || !back) return undefined;
  // What they answered there in this tab; in another one, what the two guides share.
  const theirs = Object.fromEntries(readOwnAnswers(article) ?? []);
  const shared = translated(answers, back.dataset['shared']);
  back.hash = formatFragment({ ...shared, ...theirs });
  line.hidden = false;
  return { article, step: line.dataset['fromStep'] ?? '' };
}

async function handOver(link: HTMLAnchorElement, given: Answers, from: Origin): Promise<void> {
  const known = translated(given, link.dataset['shared']);
  const config = await fetchJson(link.dataset['machine'] ?? '', isConfig);
  const machine = createGuideMachine(config);
  const now = Date.now();
  const [named = ''] = link.pathname.split('/').slice(-2);
  const reached = replay(machine, { known, now });
  // Its first question may be one of those that are answered already.
  const isStart = named === config.initial;
  const there = arrive(
    { config, machine },
    isStart ? reached.step : named,
    formatFragment(known),
    now,
  );
  link.pathname = link.pathname.replace(/[^/]+\/$/u, `${there.step}/`);
  link.hash = withOrigin(formatFragment(there.answers), from);
  const line = link.parentElement && find(link.parentElement, '[data-taken]');
  const count = Object.keys(there.answers).length;
  if (!line || count === 0) return;
  line.textContent = say('outcome.guide-taken', { count });
  line.hidden = false;
}

/** @param shared the questions of both, as `own=other&…` */
function translated(answers: Answers, shared = ''): Answers {
  const same = new URLSearchParams(shared);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, given]) => {
      const other = same.get(question);
      return other === null ? [] : [[other, given] as const];
    }),
  );
}

function withOrigin(fragment: string, { article, step }: Origin): string {
  const rest = fragment.replace(/^#/u, '').replace(/&?\bfrom(?:-step)?=[^&]*/gu, '');
  return `#${rest}${rest ? '&' : ''}from=${article}&from-step=${step}`;
}
