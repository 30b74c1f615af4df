/** `/pictures/{name}.png`: the picture that chats and mail programs show with a link. */

import type { APIRoute } from 'astro';
import { renderedPictures } from '../../library/pictures.ts';
import { nameOf, readPicture } from '../../pictures/cache.ts';
import type { Picture } from '../../pictures/layout.ts';

export function getStaticPaths() {
  // Two steps with the same words share a picture.
  const pictures = new Map(renderedPictures().map((picture) => [nameOf(picture), picture]));
  return [...pictures].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await readPicture(props.picture), { headers: { 'Content-Type': 'image/png' } });
