/** `/{locale}/{article}/diagram.svg`: the drawing of a guide as a standalone picture. */

import type { APIRoute } from 'astro';
import { filePathsOf, fileResponse, type FileProps } from '../../../guide-pages/file-route.ts';

export function getStaticPaths() {
  return filePathsOf('diagram.svg');
}

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse('diagram.svg', props);
