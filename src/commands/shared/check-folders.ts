/**
 * Folders in which a site cannot be built, or that it must not be written to: reported before
 * anything is done.
 */

import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../author/diagnostic.ts';
import { isWrong } from '../../settings/setting.ts';

/**
 * In file paths, Vite does not treat these characters as part of the path, and will not.
 *
 * @see https://github.com/vitejs/vite/issues/13123
 */
const special = /[#?]/u;

/** @param project the folder of the checkout */
export function checkProjectFolder(project: string): Diagnostic[] {
  const index = project.search(special);
  const [sign] = special.exec(project) ?? [];
  if (sign === undefined) return [];
  const message = `The project’s path contains “${sign}”, which the build tools read as the end of a path`;
  const fix = 'move the project to a path without # or ?, or rename the folder';
  return [isWrong('GP714', project, index, message, fix)];
}

/** What the project itself consists of. */
const ours = ['.git', 'content', 'deploy', 'docs', 'node_modules', 'public', 'src', 'test'];

/**
 * Checks the output folder, which a build empties.
 * @param outDir as given on the command line
 * @param read folders elsewhere that the site is built from
 */
export function checkOutDir(
  outDir: string,
  project: string,
  read: readonly string[] = [],
): Diagnostic[] {
  const out = resolve(project, outDir);
  const sources = [...ours.map((name) => join(project, name)), ...read];
  const lost = [project, ...sources].find((folder) => isInside(folder, out));
  const taken = lost ?? sources.find((folder) => isInside(out, folder));
  if (taken !== undefined) {
    const message = `A build empties ${outDir}, and ${relative(project, taken) || 'the project'} would go with it`;
    return [outDirIs(outDir, message)];
  }
  // Astro compares the two as strings, and mistakes the folder for one inside the project. Not needed
  // once it compares them as paths.
  if (isInside(out, project) || !out.startsWith(project)) return [];
  const name = basename(project);
  const message = `Astro cannot write to a folder next to the project whose name begins with the project’s own, “${name}”`;
  return [outDirIs(outDir, message)];
}

function outDirIs(outDir: string, message: string): Diagnostic {
  return isWrong('GP715', outDir, 0, message, 'choose another, such as dist or ../site');
}

function isInside(path: string, folder: string): boolean {
  const route = relative(folder, path);
  return route === '' || (!route.startsWith(`..${sep}`) && route !== '..' && !isAbsolute(route));
}
