import type { Repair, Replacement } from '../read/repair.ts';
import { address, text } from '../read/tree.ts';

/** `data:` images become files, which a strict policy allows and caches keep. */
export const embeddedImage: Repair = {
  tags: ['img'],
  element(image, _, { embeddedImageAddress, report }): Replacement {
    const src = address(image, 'src');
    if (!/^data:/iu.test(src)) return undefined;
    const base64 = /^data:image\/(?:png|gif|jpe?g|webp);base64,(.*)$/isu.exec(src)?.[1];
    const bytes = base64 === undefined ? undefined : Buffer.from(base64, 'base64');
    const file = bytes === undefined ? undefined : embeddedImageAddress(bytes);
    const alt = typeof image.properties['alt'] === 'string' ? image.properties['alt'] : '';
    if (file === undefined) {
      report('KB17', image, 'the image in the text cannot be read; its words are kept');
      return alt === '' ? [] : [text(alt)];
    }
    report('KB17', image, `the image in the text (${src.length} characters) is now a file`);
    image.properties = { src: file, alt };
    return undefined;
  },
};
