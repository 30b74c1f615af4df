/** `/{locale}/{article}/index.md`: the article as plain Markdown. */

import type { APIRoute } from 'astro';
import { filePathsOf, fileResponse, type FileProps } from '../../../guide-pages/file-route.ts';

export function getStaticPaths() {
  return filePathsOf('index.md');
}

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse('index.md', props);
