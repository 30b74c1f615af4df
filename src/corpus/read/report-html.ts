import { classCodes, classes, type ClassCode } from './classes.ts';
import { filesOf, type LocaleCounts, type LocaleSummary } from './summary.ts';

/** If one class has more places than this, the rest are only in the JSON. */
const maxPlaces = 500;

/** The page of one locale: every class with its fix and its places. */
export function localePage(summary: LocaleSummary): string {
  const sections = [...summary.findings].sort().map(([code, findings]) => {
    const rows = findings
      .slice(0, maxPlaces)
      .map(
        (f) => `<tr><td><code>${escaped(f.place)}</code></td><td>${escaped(f.message)}</td></tr>`,
      );
    const more = findings.length > maxPlaces ? ` The first ${maxPlaces} are listed.` : '';
    return `<h2 id="${code}">${title(code)}</h2>
<p>${findings.length} in ${filesOf(findings)} files.${more} Fix: ${escaped(classes[code].fix)}.</p>
<table><thead><tr><th scope="col">Place</th><th scope="col">Found</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  });
  return page(
    `Corpus report: ${summary.locale}`,
    `<p><a href="index.html">All locales</a></p>
${sections.join('\n')}`,
  );
}

/** The overview page: a row for each locale, a column for each class. */
export function indexPage(locales: readonly LocaleCounts[]): string {
  const known = new Set(locales.flatMap((counts) => Object.keys(counts.classes)));
  const codes = classCodes.filter((code) => known.has(code));
  const numbers = [
    'articles',
    'skipped',
    'current',
    'stale',
    'unknown',
    'damaged',
    'missing',
  ] as const;
  const head = [
    ...['locale', ...numbers].map((name) => `<th scope="col">${name}</th>`),
    ...codes.map(
      (code) => `<th scope="col"><abbr title="${classes[code].name}">${code}</abbr></th>`,
    ),
  ];
  const rows = locales.map((counts) => {
    const { locale } = counts;
    const cells = [
      ...numbers.map((name) => counts[name]),
      ...codes.map((code) => {
        const files = counts.classes[code]?.files ?? 0;
        return files === 0 ? 0 : `<a href="${locale}.html#${code}">${files}</a>`;
      }),
    ].map((cell) => `<td>${cell}</td>`);
    const name = `<a href="${locale}.html">${locale}</a>`;
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  const legend = codes.map((code) => `<li>${title(code)}: ${classes[code].fix}</li>`);
  return page(
    'Corpus report',
    `<p>Articles in which a class of findings occurs, by locale.</p>
<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
<h2>Classes</h2><ul>${legend.join('\n')}</ul>`,
  );
}

function title(code: ClassCode): string {
  return `${code} ${escaped(classes[code].name)}`;
}

function page(heading: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(heading)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid; padding: 0.2rem 0.5rem; text-align: start; vertical-align: top; }
</style>
</head>
<body>
<h1>${escaped(heading)}</h1>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
