export { createMarkdownDocument } from './document/incremental.ts';
export type { DocumentView } from './document/DocumentView.ts';
export type { DocumentOptions, MarkdownDocument, ReadOptions } from './document/incremental.ts';
export { safeImage } from './safety/safeImage.ts';
export type { ImageSource } from './safety/safeImage.ts';
export { safeLanguage } from './safety/safeLanguage.ts';
export { safeLink } from './safety/safeLink.ts';
export type { SafeLink } from './safety/safeLink.ts';
export type {
  Alert,
  AlertKind,
  Alignment,
  Block,
  Blockquote,
  Break,
  Code,
  ExtensionBlock,
  ExtensionInline,
  Footnote,
  FootnoteReference,
  Heading,
  Html,
  Image,
  Inline,
  InlineCode,
  InlineMath,
  Lines,
  Link,
  List,
  ListItem,
  MathBlock,
  Paragraph,
  Span,
  Table,
  TableCell,
  TableRow,
  ThematicBreak,
} from './nodes.ts';
export { itemAt, toArray } from './sequence/sequence.ts';
export type { Run, Sequence } from './sequence/sequence.ts';
export { createSyntax } from './syntax/createSyntax.ts';
export type { DocumentSyntax, SyntaxExtensions } from './syntax/createSyntax.ts';
export type { BlockSyntax } from './syntax/BlockSyntax.ts';
export type { InlineSyntax } from './syntax/InlineSyntax.ts';
