import type { Json } from './json.ts';

/**
 * The object that a response is about. Graph answers with the object itself; the examples in
 * Microsoft's documentation wrap some of them in `value`.
 */
export function soleObject(body: Json): Json {
  return body.has('value') ? body.object('value') : body;
}
