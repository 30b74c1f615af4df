/**
 * Every repair of an article of a corpus; each says when it is its turn.
 * Written by src/commands/registries.mjs; do not edit it.
 */

import type { Repair } from '../read/repair.ts';
import { repair as alert } from './alert.ts';
import { repair as articleLink } from './article-link.ts';
import { repair as boldSection } from './bold-section.ts';
import { repair as brokenLink } from './broken-link.ts';
import { repair as code } from './code.ts';
import { repair as collidedBold } from './collided-bold.ts';
import { repair as direction } from './direction.ts';
import { repair as embeddedImage } from './embedded-image.ts';
import { repair as emptyAddress } from './empty-address.ts';
import { repair as emptyLinkText } from './empty-link-text.ts';
import { repair as foreignSyntax } from './foreign-syntax.ts';
import { repair as imagePath } from './image-path.ts';
import { repair as indentedCode } from './indented-code.ts';
import { repair as irregularAddress } from './irregular-address.ts';
import { repair as linkScheme } from './link-scheme.ts';
import { repair as literalBold } from './literal-bold.ts';
import { repair as missingSpace } from './missing-space.ts';
import { repair as namedAnchor } from './named-anchor.ts';
import { repair as oldAddress } from './old-address.ts';
import { repair as overlongAutolink } from './overlong-autolink.ts';
import { repair as quotedExtension } from './quoted-extension.ts';
import { repair as rootlessLink } from './rootless-link.ts';
import { repair as tabHeading } from './tab-heading.ts';
import { repair as tableAlignment } from './table-alignment.ts';
import { repair as taskList } from './task-list.ts';
import { repair as templateVariable } from './template-variable.ts';
import { repair as video } from './video.ts';

export const repairs: readonly Repair[] = [
  alert,
  articleLink,
  boldSection,
  brokenLink,
  code,
  collidedBold,
  direction,
  embeddedImage,
  emptyAddress,
  emptyLinkText,
  foreignSyntax,
  imagePath,
  indentedCode,
  irregularAddress,
  linkScheme,
  literalBold,
  missingSpace,
  namedAnchor,
  oldAddress,
  overlongAutolink,
  quotedExtension,
  rootlessLink,
  tabHeading,
  tableAlignment,
  taskList,
  templateVariable,
  video,
];
