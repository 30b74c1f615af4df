/** Checks the interface's messages against the keys that the code uses. */

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { isMap, isScalar } from 'yaml';
import { diagnose, type Diagnostic, type Place } from '../author/diagnostic.ts';
import { nearest } from '../author/nearest.ts';
import { parseYaml } from '../author/yaml-place.ts';
import { yamlSlip } from '../author/yaml-slip.ts';
import { localeLike } from '../author/checks/file-names.ts';
import { messageKeys } from '../locale/keys.ts';
import { isLocale } from '../locale/locale.ts';
import { compileMessage } from './compile-message.ts';
import { findCopies, type InterfaceFile } from './copied-interface.ts';
import { ownerOf } from './fact-words.ts';

interface Entry extends Place {
  readonly key: string;
  /** The value of a message; a string if it is valid. */
  readonly text: unknown;
}

/**
 * @param files the YAML files by locale
 * @param used the keys that the source code mentions
 */
export function checkInterface(
  files: Readonly<Record<string, InterfaceFile>>,
  used: ReadonlySet<string>,
): Diagnostic[] {
  return [
    ...Object.entries(files).flatMap(([locale, file]) =>
      isLocale(locale)
        ? checkMessages(locale, file, {
            ...{ keys: messageKeys, list: 'src/locale/keys.ts' },
            isElsewhere: (key) => ownerOf(key) !== undefined,
          })
        : [checkName(locale, file)],
    ),
    ...findCopies(Object.entries(files).filter(([locale]) => isLocale(locale))),
    ...checkUsed(Object.values(files)[0]?.file ?? '', used),
  ];
}

/** A language that does not exist cannot be any page's. */
function checkName(name: string, { file }: InterfaceFile): Diagnostic {
  const locale = localeLike(name);
  const message = `“${name}” is not a locale, so no page is in this language`;
  const fix = `rename the file to “${locale ?? 'nl-nl'}.yaml”${locale ? '' : ', or whatever its locale is'}`;
  return diagnose('GP702', { file, line: 1, column: 1 }, message, fix);
}

/** The messages that a file must have. */
interface Wanted {
  /** By key: the values that a message takes. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Where that is written. */
  readonly list: string;
  /** Messages of the same file that are not among these, and are checked elsewhere. */
  readonly isElsewhere?: (key: string) => boolean;
}

/** Compares one file of messages with what the code uses. */
export function checkMessages(
  locale: string,
  { file, text }: InterfaceFile,
  wanted: Wanted,
): Diagnostic[] {
  const read = readEntries(file, text);
  if (!Array.isArray(read)) return [read];
  const entries = read.filter(({ key }) => !wanted.isElsewhere?.(key));
  const given = new Set(entries.map(({ key }) => key));
  const missing = Object.keys(wanted.keys).filter((key) => !given.has(key));
  return [
    ...missing.map((key) => {
      const message = `The message “${key}” is missing`;
      return diagnose(
        'GP501',
        { file, line: 1, column: 1 },
        message,
        `add “${key}: …” in ${locale}`,
      );
    }),
    ...entries.flatMap((entry) => checkEntry(locale, entry, wanted, missing)),
  ];
}

function readEntries(file: string, text: string): Entry[] | Diagnostic {
  const { document, placeAt } = parseYaml(text, { file, firstLine: 1 });
  const [error] = document.errors;
  if (error) {
    const { message, fix } = yamlSlip(error.message);
    return diagnose('GP503', placeAt(error.pos[0]), message, fix);
  }
  if (!isMap(document.contents))
    return diagnose(
      'GP503',
      placeAt(0),
      'This file contains no messages',
      'write one “key: text” per line',
    );
  return document.contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    text: isScalar(value) ? value.value : undefined,
    ...placeAt(isScalar(key) ? key.range[0] : 0),
  }));
}

function checkEntry(
  locale: string,
  entry: Entry,
  { keys, list }: Wanted,
  missing: readonly string[],
): Diagnostic[] {
  const { key, text } = entry;
  const values = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (!values) {
    const hint = nearest(key, missing);
    const fix = hint ? `did you mean “${hint}”?` : `remove it, or list it in ${list}`;
    return [diagnose('GP502', entry, `There is no message “${key}”`, fix)];
  }
  if (typeof text !== 'string' && text !== null)
    return [diagnose('GP503', entry, `The message “${key}” is not text`, 'put it in quotes')];
  if (!text?.trim())
    return [diagnose('GP501', entry, `The message “${key}” is empty`, 'write its text')];
  try {
    const elements = parse(text, { locale: new Intl.Locale(locale) });
    compileMessage(locale, text);
    return [
      ...checkArguments(entry, argumentsOf(elements), values),
      ...checkPlurals(entry, elements, locale),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = 'close each brace; write ’ for an apostrophe';
    return [diagnose('GP503', entry, `“${key}” is not an ICU message (${reason})`, fix)];
  }
}

function checkArguments(entry: Entry, names: ReadonlySet<string>, wanted: readonly string[]) {
  const lacking = wanted.filter((name) => !names.has(name));
  const extra = [...names].filter((name) => !wanted.includes(name));
  return [
    ...lacking.map((name) =>
      diagnose(
        'GP503',
        entry,
        `“${entry.key}” leaves out {${name}}`,
        `put {${name}} where it belongs`,
      ),
    ),
    ...extra.map((name) =>
      diagnose(
        'GP503',
        entry,
        `“${entry.key}” uses {${name}}, which has no value`,
        `it takes: ${wanted.join(', ') || 'none'}`,
      ),
    ),
  ];
}

/** Each plural must have exactly the categories that CLDR defines for the language. */
function checkPlurals(
  entry: Entry,
  elements: readonly MessageFormatElement[],
  locale: string,
): Diagnostic[] {
  const wanted: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return pluralsOf(elements).flatMap((given) => {
    const lacking = wanted.filter((category) => !given.includes(category));
    const extra = given.filter((form) => !form.startsWith('=') && !wanted.includes(form));
    return [...lacking, ...extra].map((category) => {
      const what = lacking.includes(category)
        ? 'is missing the plural form'
        : 'has an unnecessary form';
      const message = `“${entry.key}” ${what} “${category}”`;
      return diagnose('GP503', entry, message, `the forms of ${locale} are: ${wanted.join(', ')}`);
    });
  });
}

/** The categories of each plural in a message, including nested ones. */
function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    const parts =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => value)
        : element.type === TYPE.tag
          ? element.children
          : [];
    for (const name of argumentsOf(parts)) names.add(name);
  }
  return names;
}

function checkUsed(file: string, used: ReadonlySet<string>): Diagnostic[] {
  return Object.keys(messageKeys)
    .filter((key) => !used.has(key))
    .map((key) => {
      const message = `No page uses the message “${key}”`;
      const fix = 'remove it from src/locale/keys.ts and from every locale';
      return diagnose('GP502', { file, line: 1, column: 1 }, message, fix);
    });
}
