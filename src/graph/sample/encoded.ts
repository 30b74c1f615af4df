/**
 * Says whether a URL is written as Graph wants it. A browser encodes what it is given and forgives
 * a space or a quote; the body of a batch reaches Graph as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2
 */
export const isEncoded = (url: string): boolean =>
  /^(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*$/iu.test(url);
