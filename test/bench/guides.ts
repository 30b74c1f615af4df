/**
 * Guides made from one that exists, to measure how a build grows: each asks a chain of questions,
 * and each answer “no” leads to a fix. The words are those of the shipped guide in each language.
 */

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { must } from '../support/must.ts';

export interface Wanted {
  readonly guides: number;
  /** Questions per guide; there are as many outcomes. */
  readonly questions: number;
  /** The languages, of those that the shipped guide is written in; all by default. */
  readonly locales?: readonly string[];
}

interface Words {
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly string[];
  readonly outcomes: readonly string[];
  readonly yes: string;
  readonly no: string;
}

/**
 * Writes a content folder with generated guides instead of the site's own, in the languages that the
 * latter are written in.
 */
export function writeGuides(content: string, { guides, questions, locales }: Wanted): void {
  rmSync(content, { recursive: true, force: true });
  const [first = ''] = globSync('content/articles/*/en-us.mdx').sort();
  const words = globSync(join(dirname(first), '*.mdx'))
    .sort()
    .map(readWords)
    .filter(({ locale }) => locales?.includes(locale) ?? true);
  for (const { locale } of words) {
    const file = join('interface', `${locale}.yaml`);
    cpSync(join('content', file), join(content, file));
  }
  for (const part of ['site.yaml', 'products'])
    cpSync(join('content', part), join(content, part), { recursive: true });
  for (let number = 1; number <= guides; number += 1) {
    const folder = join(content, 'articles', `guide-${number}`);
    mkdirSync(folder, { recursive: true });
    for (const text of words)
      writeFileSync(join(folder, `${text.locale}.mdx`), guideText(text, number, questions));
  }
}

function readWords(file: string): Words {
  const text = readFileSync(file, 'utf8');
  const questions = bodies(text, 'Question');
  const answers = [...text.matchAll(/<Answer [^>]*>([^<]*)</gu)].map(([, label = '']) => label);
  return {
    locale: basename(file, '.mdx'),
    title: must(/^title: (.*)$/mu.exec(text)?.[1], `a title in ${file}`),
    description: must(/^description: (.*)$/mu.exec(text)?.[1], `a description in ${file}`),
    questions,
    outcomes: bodies(text, 'Outcome'),
    yes: must(answers[0], 'an answer'),
    no: must(answers[1], 'an answer'),
  };
}

/** The text of each step of a kind, without elements. */
function bodies(text: string, kind: 'Question' | 'Outcome'): string[] {
  return text
    .split(new RegExp(`^<${kind} [^>]*>$`, 'mu'))
    .slice(1)
    .map((rest) =>
      rest
        .slice(0, rest.indexOf(`\n</${kind}>`))
        .replaceAll(/^<(?:Answer|Reminder|Summary).*$/gmu, '')
        .replaceAll(/<\/?Deadline>/gu, '')
        .trim(),
    );
}

function guideText(words: Words, number: number, count: number): string {
  const { locale, title, description, yes, no } = words;
  const isSource = locale === 'en-us';
  const steps = Array.from({ length: count }, (_, at) => {
    const isLast = at + 1 === count;
    const to = (target: string) => (isSource ? ` to="${target}"` : '');
    return [
      `<Question id="question-${at + 1}">`,
      bodyOf(words.questions, at),
      [
        `<Answer id="yes"${to(isLast ? 'fix-1' : `question-${at + 2}`)}>${yes}</Answer>`,
        `<Answer id="no"${to(`fix-${at + 1}`)}>${no}</Answer>`,
      ].join('\n'),
      '</Question>',
    ].join('\n\n');
  });
  const fixes = Array.from({ length: count }, (_, at) => {
    const code = `G${number}-${String(at + 1).padStart(2, '0')}`;
    const structure = isSource ? ` kind="fix" code="${code}"` : '';
    return [
      `<Outcome id="fix-${at + 1}"${structure}>`,
      bodyOf(words.outcomes, at),
      '</Outcome>',
    ].join('\n\n');
  });
  const front = [
    `title: ${title} ${number}`,
    `description: ${description}`,
    ...(isSource ? ['translation: source', 'checked: 2026-11-27'] : ['translation: machine']),
  ];
  return `${['---', ...front, '---'].join('\n')}\n\n${[...steps, ...fixes].join('\n\n')}\n`;
}

/** Words are used again when there are more steps than the guide has, with a number in the title. */
function bodyOf(all: readonly string[], at: number): string {
  const body = must(all[at % all.length], 'a text');
  const round = Math.floor(at / all.length);
  return round === 0 ? body : body.replace(/^## .*$/mu, (title) => `${title} ${round + 1}`);
}
