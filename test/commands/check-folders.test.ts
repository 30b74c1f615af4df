import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { checkOutDir, checkProjectFolder } from '../../src/commands/shared/check-folders.ts';

describe('the folder of the project', () => {
  test.each([
    '/home/ada/guidepost',
    '/home/ada/guide post (1)',
    '/home/ada/100%/a%20b%23',
    'C:\\Users\\Ada\\guidepost',
    '/дом/ガイド',
  ])('%s is accepted', (folder) => {
    expect(checkProjectFolder(folder)).toEqual([]);
  });

  test.each([
    ['/home/ada/guide post #1', 22, '#'],
    ['/home/ada/what?/guidepost', 15, '?'],
  ])('%s is refused with an explanation', (folder, column, sign) => {
    expect(checkProjectFolder(folder).map(formatDiagnostic)).toEqual([
      `${folder}:1:${column} GP714 The project’s path contains “${sign}”, which the build tools read as the end of a path — move the project to a path without # or ?, or rename the folder`,
    ]);
  });
});

describe('the folder of the site', () => {
  const project = '/home/ada/guidepost';
  const elsewhere = ['/home/ada/texts', '/home/ada/guidepost/other/content'];
  const said = (outDir: string) => checkOutDir(outDir, project, elsewhere).map(formatDiagnostic);

  test.each([
    'dist',
    './dist/',
    '.cache/site',
    '../site',
    '/var/www/help',
    '../guide',
    'other/site',
  ])('%s is accepted', (outDir) => {
    expect(said(outDir)).toEqual([]);
  });

  test.each(['../guidepost-site', '../guidepost 2/site', '/home/ada/guidepost.old'])(
    '%s, which Astro mistakes for a folder of the project, is refused with an explanation',
    (outDir) => {
      expect(said(outDir)).toEqual([
        `${outDir}:1:1 GP715 Astro cannot write to a folder next to the project whose name begins with the project’s own, “guidepost” — choose another, such as dist or ../site`,
      ]);
    },
  );

  test.each([
    ['.', 'the project'],
    ['..', 'the project'],
    ['/', 'the project'],
    ['src', 'src'],
    ['content/articles', 'content'],
    ['node_modules/x', 'node_modules'],
    ['../texts', '../texts'],
    ['../texts/out', '../texts'],
    ['other', 'other/content'],
  ])('%s, which would be emptied, is refused', (outDir, lost) => {
    expect(said(outDir)).toEqual([
      `${outDir}:1:1 GP715 A build empties ${outDir}, and ${lost} would go with it — choose another, such as dist or ../site`,
    ]);
  });
});
