/** `THIRD-PARTY.md`: every package whose code reaches readers, and the text of its license. */

import type { ShippedPackage } from './package.ts';

const head = `# Third-party notices

Everything that a reader’s browser gets in addition to Guidepost’s own code. The build lists what it has bundled; \`npm run third-party\` updates this file from that list.
`;

export function formatNotices(packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const row = ({ name, version, license }: ShippedPackage) =>
    `| ${name} | ${version} | ${license} |`;
  const table = ['| package | version | license |', '| --- | --- | --- |', ...sorted.map(row)];
  const texts = sorted.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [head, `${table.join('\n')}\n`, ...texts].join('\n');
}

/** @returns `name@version` of each package in the table of `THIRD-PARTY.md` */
export function listedPackages(notices: string): string[] {
  const rows = notices.matchAll(/^\| (?!package|---)(\S+) \| (\S+) \|/gmu);
  return [...rows].map(([, name = '', version = '']) => `${name}@${version}`);
}
