/**
 * Whether a URL is encoded as Graph requires. Browsers encode what they are given and tolerate a
 * space or a quote; the body of a batch reaches Graph as is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2
 */
export function isEncoded(url: string): boolean {
  return /^(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*$/iu.test(url);
}
