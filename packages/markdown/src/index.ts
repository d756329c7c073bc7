export { createMarkdownDocument } from './document/incremental.ts';
export type { DocumentBlock, MarkdownDocument, ReadOptions } from './document/incremental.ts';
export { safeImage } from './safety/safeImage.ts';
export type { ImageSource } from './safety/safeImage.ts';
export { safeLanguage } from './safety/safeLanguage.ts';
export { safeLink } from './safety/safeLink.ts';
export type { SafeLink } from './safety/safeLink.ts';
export type {
  Alignment,
  Block,
  Blockquote,
  Break,
  Code,
  Heading,
  Html,
  Image,
  Inline,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Span,
  Table,
  TableCell,
  ThematicBreak,
} from './nodes.ts';
export { CodeBlock } from './render/CodeBlock.tsx';
export type { CodeBlockProps } from './render/CodeBlock.tsx';
export { defaultLabels } from './render/labels.ts';
export type { MarkdownLabels } from './render/labels.ts';
export { Markdown } from './render/Markdown.tsx';
export type { MarkdownProps } from './render/Markdown.tsx';
export { MarkdownImage } from './render/MarkdownImage.tsx';
export type { MarkdownImageProps } from './render/MarkdownImage.tsx';
export type { MarkdownComponents, MarkdownSettings } from './render/settings.ts';
