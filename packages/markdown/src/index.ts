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
export type { DocumentSyntax } from './syntax/createSyntax.ts';
export type { BlockSyntax } from './syntax/BlockSyntax.ts';
export type { InlineSyntax } from './syntax/InlineSyntax.ts';
export { citationChips } from './render/citationChips.tsx';
export type { Citation } from './render/citationChips.tsx';
export { CodeBlock } from './render/CodeBlock.tsx';
export type { CodeBlockProps } from './render/CodeBlock.tsx';
export { CodeLines } from './render/CodeLines.tsx';
export type { CodeLinesProps } from './render/CodeLines.tsx';
export { defaultLabels } from './render/labels.ts';
export type { MarkdownLabels } from './render/labels.ts';
export { Markdown } from './render/Markdown.tsx';
export type { MarkdownProps } from './render/Markdown.tsx';
export { MarkdownImage } from './render/MarkdownImage.tsx';
export type { MarkdownImageProps } from './render/MarkdownImage.tsx';
export { MathSource } from './render/MathSource.tsx';
export type { MathProps } from './render/MathSource.tsx';
export type { InlineExtension, InlineExtensionProps } from './render/extensions.tsx';
export { createSyntax } from './render/createSyntax.tsx';
export type {
  BlockExtension,
  BlockExtensionProps,
  InlineSyntaxExtension,
  InlineSyntaxProps,
  MarkdownExtensions,
  MarkdownSyntax,
} from './render/createSyntax.tsx';
export type {
  ImageResolver,
  LinkClickHandler,
  MarkdownComponents,
  MarkdownFences,
  MarkdownSettings,
} from './render/settings.ts';
export { TableActions } from './render/TableActions.tsx';
export type { TableActionsProps } from './render/TableActions.tsx';
export { tableToCSV, tableToMarkdown, tableToTSV } from './render/tableText.ts';
