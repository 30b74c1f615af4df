/** The addresses of pictures in a text that parts were taken into. */

const scheme = 'part:';

/** @param url as written in the part, relative to its folder */
export function pictureOfPart(part: string, url: string): string {
  return `${scheme}${part}/${plain(url)}`;
}

/** Where a picture is in the content folder. */
export function pictureFile(article: string, url: string): string {
  return url.startsWith(scheme)
    ? `parts/${url.slice(scheme.length)}`
    : `articles/${article}/${plain(url)}`;
}

function plain(url: string): string {
  return url.replace(/^\.\//u, '');
}
