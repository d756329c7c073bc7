import type { MarkdownExtensions } from '../render/createSyntax.tsx';
import { blockTags } from './blockTags.tsx';
import { inlineTags } from './inlineTags.tsx';

/**
 * A small part of HTML as elements: `<Markdown syntax={createSyntax(safeHtml)} />`.
 *
 * - In text: `a abbr b br code del em i img ins kbd mark s small strong sub sup u`, and what is in a `span`.
 * - Blocks: `details summary div p hr`, with Markdown in them.
 * - Attributes: `href` and `src`, by the rules for Markdown's links and images, `alt`, `title`, `lang`, `dir`
 *   and `open`.
 *
 * All other attributes are left out, and all other tags are text. Elements are made from what was parsed:
 * there is no `innerHTML`, no style and no handler. A tag that is never closed ends with its block.
 *
 * Renders `<details class="nusantara-details">`.
 */
export const safeHtml: MarkdownExtensions = { blocks: blockTags, inlines: inlineTags };
