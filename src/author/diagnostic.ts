/** What is wrong with a guide, where, and how to fix it. */

export type Severity = 'error' | 'warning';

/** Every problem that Guidepost can report. Each code has a page in `docs/diagnostics/`. */
export const codes = {
  GP100: ['error', 'The article cannot be read as MDX'],
  GP101: ['error', 'A named step does not exist'],
  GP102: ['error', 'A step cannot be reached'],
  GP103: ['error', 'A path has no end'],
  GP104: ['error', 'A question has fewer than two answers'],
  GP105: ['error', 'An id is used twice'],
  GP106: ['error', 'An id is missing or malformed'],
  GP107: ['error', 'A cycle is not declared'],
  GP108: ['error', 'An outcome has no valid kind or code'],
  GP109: ['error', 'Two outcomes share a code'],
  GP110: ['error', 'A question uses a fact that does not exist'],
  GP111: ['error', 'A step has no heading'],
  GP112: ['error', 'Unfinished text'],
  GP113: ['error', 'An element or attribute is unknown'],
  GP114: ['error', 'An article contains program code'],
  GP115: ['error', 'A time question is incomplete'],
  GP116: ['error', 'A fact has an answer that the question does not offer'],
  GP117: ['error', 'Retired advice: a dead command or address'],
  GP118: ['warning', 'A guide has too many paths to list'],
  GP119: ['error', 'An answer has no text'],
  GP120: ['error', 'An answer contains more than plain text'],
  GP121: ['error', 'Text comes after the answers'],
  GP122: ['error', 'A heading is out of place'],
  GP123: ['error', 'Markdown that cannot be shown'],
  GP124: ['error', 'An element has nothing to show'],
  GP125: ['error', 'A picture cannot be shown'],
  GP140: ['error', 'A fact is missing a parameter'],
  GP141: ['error', 'A parameter has a value that its fact does not know'],
  GP142: ['error', 'A question has a parameter that its fact does not take'],
  GP201: ['error', 'The front matter is invalid'],
  GP202: ['warning', 'A source has not been checked for a long time'],
  GP203: ['error', 'A named source is not listed'],
  GP204: ['warning', 'A draft is not shown to readers'],
  GP205: ['error', 'Two guides replace the same article'],
  GP206: ['error', 'A comment cuts a text short'],
  GP207: ['warning', 'A date is in the future'],
  GP208: ['error', 'A file of an article is never shown'],
  GP209: ['warning', 'A translation has no interface'],
  GP301: ['warning', 'A translation is missing something from its source'],
  GP302: ['warning', 'A translation has something that its source does not'],
  GP303: ['error', 'A translation links elsewhere'],
  GP304: ['error', 'A translation changes a placeholder or code'],
  GP305: ['error', 'A translation is empty'],
  GP306: ['error', 'A translation contains structure'],
  GP307: ['warning', 'The source changed after a translation'],
  GP308: ['warning', 'A translation still has the text of its source'],
  GP309: ['error', 'The paragraphs of a translation differ from those of its source'],
  GP320: ['warning', 'A label is not the one that readers see'],
  GP321: ['warning', 'A label appears in English without its meaning'],
  GP322: ['error', 'A list of terms is invalid'],
  GP401: ['error', 'The list of paths is out of date'],
  GP402: ['error', 'The record of translations is out of date'],
  GP403: ['error', 'The record of translations cannot be read'],
  GP501: ['error', 'An interface message is missing'],
  GP502: ['error', 'An interface message is never used'],
  GP503: ['error', 'An interface message is malformed'],
  GP601: ['error', 'A published link would break'],
  GP602: ['error', 'A published link would end at another outcome'],
  GP603: ['error', 'The list of published links is incomplete'],
  GP604: ['error', 'A line of the list of published links cannot be read'],
  GP605: ['error', 'An old id leads nowhere'],
  GP606: ['error', 'An old id leads to another old id'],
  GP607: ['error', 'An old id means two things'],
  GP608: ['error', 'An outcome listed as changed has not changed'],
  GP609: ['error', 'A published article is gone'],
  GP610: ['error', 'An old article leads nowhere'],
  GP701: ['error', 'A site setting is invalid'],
  GP702: ['error', 'An interface file is not named after a locale'],
  GP703: ['warning', 'An interface has the text of another language'],
  GP710: ['error', 'BASE_PATH is not a path on a host'],
  GP711: ['error', 'SITE_URL is not the address of a site'],
  GP712: ['error', 'SITE_LOCALES names a language that the site does not have'],
  GP713: ['error', 'An environment setting is invalid'],
  GP714: ['error', 'The site cannot be built in a folder with this name'],
  GP715: ['error', 'The site cannot be written to this folder'],
  GP720: ['error', 'A corpus cannot be read'],
  GP721: ['warning', 'Part of a corpus is not read'],
  GP722: ['warning', 'A corpus has no folder for each language'],
  GP723: ['error', 'A published address of a corpus would break'],
  GP724: ['error', 'A line of the list of published addresses cannot be read'],
  GP725: ['warning', 'The list of published addresses is incomplete'],
  GP730: ['error', 'A product cannot be read'],
  GP731: ['error', 'A product lists something twice'],
  GP732: ['error', 'A plan’s GUID and name do not belong together'],
  GP733: ['error', 'The sample organizations cannot be read'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type Code = keyof typeof codes;

export function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text);
}

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic extends Place {
  readonly code: Code;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Set if less severe than usual for its code, because readers do not see the problem. */
  readonly severity?: Severity;
}

/** Creates a diagnostic; its severity follows from the code. */
export function diagnose(code: Code, place: Place, message: string, fix: string): Diagnostic {
  const { file, line, column } = place;
  return { code, file, line, column, message, fix };
}

/** The same diagnostic as a warning, which does not stop a build. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return diagnostic.severity ?? codes[diagnostic.code][0];
}

/** Whether a code is an error's, regardless of the severity in the place where it was found. */
export function isErrorCode(code: Code): boolean {
  return codes[code][0] === 'error';
}

/** True if the list contains something that must stop a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
}

/** One line for people and editors: `file:line:column CODE message — fix`. */
export function formatDiagnostic({ file, line, column, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} ${code} ${message} — ${fix}`;
}

/** Orders diagnostics by place, so that a long list reads from top to bottom. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column;
}
