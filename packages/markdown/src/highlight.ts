export { HighlightedCode } from './highlight/HighlightedCode.tsx';
export type { HighlightedCodeProps } from './highlight/HighlightedCode.tsx';
export { HighlightedCodeBlock } from './highlight/HighlightedCodeBlock.tsx';
export { addLanguage, loadLanguage } from './highlight/languages.ts';
export type { Mode } from './highlight/mode.ts';
export type { TokenKind } from './highlight/tokenKind.ts';
