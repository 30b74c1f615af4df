/** `/{locale}/{article}/send.json`: what the “send this” panel loads. */

import type { APIRoute } from 'astro';
import { filePathsOf, fileResponse, type FileProps } from '../../../guide-pages/file-route.ts';

export function getStaticPaths() {
  return filePathsOf('send.json');
}

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse('send.json', props);
