/** The files that a benchmark builds: the given locales, and copies of them in place of others. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The languages that Microsoft's old support articles were translated into. */
const languages =
  'ar-SA bg-BG cs-CZ da-DK de-DE el-GR en-US es-ES et-EE fi-FI fr-FR he-IL hr-HR hu-HU id-ID it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-Latn-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN'.split(
    ' ',
  );

/** @returns a representative locale: Dutch, or else the first one; undefined if there are none */
export function corpusIn(from: string): string | undefined {
  const given = givenIn(from);
  return given.find((locale) => locale === 'nl-NL') ?? given[0];
}

/** The locales in a folder, as subfolders or archives. */
export function givenIn(from: string): string[] {
  const names = existsSync(from) ? readdirSync(from) : [];
  return languages.filter((locale) => names.includes(locale) || names.includes(`${locale}.tar.xz`));
}

/**
 * @param from a folder with a subfolder, or an archive such as `nl-NL.tar.xz`, per locale
 * @throws if there are none
 */
export function putOne(from: string, to: string, locale: string): void {
  const target = join(to, locale);
  const archive = join(from, `${locale}.tar.xz`);
  mkdirSync(target, { recursive: true });
  if (!existsSync(archive)) cpSync(join(from, locale), target, { recursive: true });
  else if (spawnSync('tar', ['-xJf', archive, '-C', target]).status !== 0)
    throw new Error(`${archive} cannot be unpacked`);
}

/** Adds all given locales, and copies of them for the others, 36 in total. */
export function putAll(from: string, to: string): void {
  const given = givenIn(from);
  const missing = languages.filter((locale) => !given.includes(locale));
  for (const locale of given) putOne(from, to, locale);
  for (const [n, locale] of missing.entries())
    cpSync(join(to, given[n % given.length] ?? ''), join(to, locale), { recursive: true });
}
