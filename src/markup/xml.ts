/** The small part of XML that sitemaps and feeds need. */

type Attributes = Readonly<Record<string, string>>;

/** One element; `content` is already XML. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const head = `${name}${written.join('')}`;
  return content.length > 0 ? `<${head}>${content.join('')}</${name}>` : `<${head}/>`;
}

/** Escapes text for XML; characters that XML does not allow at all are removed. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

export function xmlResponse(root: string): Response {
  return new Response(xmlDocument(root), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
