/** `/{locale}/{article}/sign-in.json`: what the script needs once someone opens the panel to sign in. */

import type { APIRoute } from 'astro';
import { filePathsOf, fileResponse, type FileProps } from '../../../guide-pages/file-route.ts';

export function getStaticPaths() {
  return filePathsOf('sign-in.json');
}

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse('sign-in.json', props);
