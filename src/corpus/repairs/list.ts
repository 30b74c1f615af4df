import type { Repair } from '../read/repair.ts';
import { alert } from './alert.ts';
import { articleLink } from './article-link.ts';
import { boldSection } from './bold-section.ts';
import { code } from './code.ts';
import { collidedBold } from './collided-bold.ts';
import { direction } from './direction.ts';
import { embeddedImage } from './embedded-image.ts';
import { emptyAddress } from './empty-address.ts';
import { emptyLinkText } from './empty-link-text.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { imagePath } from './image-path.ts';
import { indentedCode } from './indented-code.ts';
import { irregularAddress } from './irregular-address.ts';
import { linkScheme } from './link-scheme.ts';
import { literalBold } from './literal-bold.ts';
import { missingSpace } from './missing-space.ts';
import { namedAnchor } from './named-anchor.ts';
import { oldAddress } from './old-address.ts';
import { overlongAutolink } from './overlong-autolink.ts';
import { brokenLink } from './parted-link.ts';
import { quotedExtension } from './quoted-extension.ts';
import { rootlessLink } from './rootless-link.ts';
import { tabHeading } from './tab-heading.ts';
import { tableAlignment } from './table-alignment.ts';
import { taskList } from './task-list.ts';
import { templateVariable } from './template-variable.ts';
import { video } from './video.ts';

/**
 * Every repair of the tree, in the order in which they are applied to a node. A link's path is
 * first brought up to date, and only then is the link given a text and separated from its
 * neighbors.
 */
export const repairs: readonly Repair[] = [
  brokenLink,
  foreignSyntax,
  templateVariable,
  direction,
  code,
  literalBold,
  collidedBold,
  overlongAutolink,
  // Before links lose what separates them from the next word, and again once all have words.
  missingSpace,
  namedAnchor,
  emptyAddress,
  irregularAddress,
  rootlessLink,
  articleLink,
  linkScheme,
  oldAddress,
  emptyLinkText,
  missingSpace,
  imagePath,
  embeddedImage,
  tableAlignment,
  taskList,
  indentedCode,
  tabHeading,
  video,
  quotedExtension,
  alert,
  boldSection,
];
