/** Files of an article are named after the locale of their text; any other name is never shown. */

import { isLocale, type Locale } from '../../locale/locale.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';

/** A text file, such as `nl-NL.mdx` or `en-us.md`. */
const textName = /(?:^|\/)(?<name>[^/]+)\.(?<extension>mdx?|markdown)$/iu;

export function isMisnamedText(name: string): boolean {
  return textName.test(name) && !isText(name);
}

/** Whether a file is read as one of its article's texts. */
export function isText(name: string): boolean {
  return name.endsWith('.mdx') && isLocale(name.slice(0, -'.mdx'.length));
}

/**
 * @param names the files in the article's folder
 * @param pathOf returns the path of a file as diagnostics name it
 */
export function checkFileNames(
  names: readonly string[],
  pathOf: (name: string) => string,
): Diagnostic[] {
  return names.filter(isMisnamedText).map((name) => {
    const locale = localeLike(textName.exec(name)?.groups?.['name'] ?? '');
    const message = `“${name}” is never shown: its name is not a locale of the site`;
    const fix = `rename it to “${locale ?? 'nl-nl'}.mdx”${locale ? '' : ', or whatever its locale is'}`;
    return diagnose('GP208', { file: pathOf(name), line: 1, column: 1 }, message, fix);
  });
}

/** A translation without interface messages is kept, but readers do not get it. */
export function checkInterfaces(
  files: Readonly<Record<Locale, { readonly file: string }>>,
  known: readonly Locale[],
): Diagnostic[] {
  return Object.entries(files)
    .filter(([locale]) => !known.includes(locale))
    .map(([locale, { file }]) => {
      const message = `The site has no interface in “${locale}”, so readers do not get this text`;
      const fix = `copy an interface file to “${locale}.yaml”, and translate it`;
      return diagnose('GP209', { file, line: 1, column: 1 }, message, fix);
    });
}

/** The locale that a name was meant to be: `nl-nl` for `nl_NL`. */
export function localeLike(name: string): Locale | undefined {
  const candidate = name.toLowerCase().replaceAll('_', '-');
  return isLocale(candidate) ? candidate : undefined;
}
