import type { Repair, Replacement } from '../read/repair.ts';
import { address, element, text } from '../read/tree.ts';

/** Paths of images, matched ignoring case; an image that is elsewhere becomes a link. */
export const imagePath: Repair = {
  tags: ['img'],
  element(image, _, { imageAddress, labels, report }): Replacement {
    const src = address(image, 'src');
    // The file of an embedded image has an address already.
    if (/^data:/iu.test(src)) return undefined;
    const alt = typeof image.properties['alt'] === 'string' ? image.properties['alt'] : '';
    if (/^https?:/iu.test(src)) {
      report('KB18', image, `${src} is on another site; it is a link`);
      return [element('a', { href: src }, [text(alt === '' ? labels.image : alt)])];
    }
    const found = imageAddress(src);
    if (found === undefined || 'refused' in found) {
      report('KB18', image, `${src}: ${found?.refused ?? 'no such image'}; its words are kept`);
      return alt === '' ? [] : [text(alt)];
    }
    if (found.respelt !== undefined) report('KB18', image, `${src} is read as ${found.respelt}`);
    image.properties = {
      src: found.address,
      alt,
      loading: 'lazy',
      ...(typeof image.properties['title'] === 'string'
        ? { title: image.properties['title'] }
        : {}),
    };
    return undefined;
  },
};
