/** A link as a QR code. */

import { encode } from 'uqr';

const svg = 'http://www.w3.org/2000/svg';

/** @returns nothing if the link is too long for a QR code */
export function drawQr(link: string, label: string): SVGSVGElement | undefined {
  const modules = encodeLink(link);
  if (!modules) return undefined;
  const size = String(modules.length);
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', `0 0 ${size} ${size}`);
  image.setAttribute('class', 'qr');
  image.setAttribute('role', 'img');
  image.setAttribute('aria-label', label);
  image.append(drawPath(`M0 0h${size}v${size}H0z`, '#fff'), drawPath(darkRuns(modules), '#000'));
  return image;
}

function encodeLink(link: string): readonly (readonly boolean[])[] | undefined {
  try {
    // The quiet zone of four modules belongs to the symbol, whatever its background.
    return encode(link, { ecc: 'L', boostEcc: true, border: 4 }).data;
  } catch {
    return undefined;
  }
}

/** The dark modules of each row, with adjacent ones merged. */
function darkRuns(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/gu),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
}

function drawPath(d: string, fill: string): SVGPathElement {
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', d);
  path.setAttribute('fill', fill);
  return path;
}
