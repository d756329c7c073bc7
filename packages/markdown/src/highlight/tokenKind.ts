/** What a token is to a reader: `nusantara-token-` and this is its class. */
export type TokenKind =
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'definition'
  | 'type'
  | 'property'
  | 'tag'
  | 'meta'
  | 'constant'
  | 'inserted'
  | 'deleted'
  | 'heading';

/** The words of modes for what they found. Operators, names and brackets stay as they are. */
const KINDS: ReadonlyMap<string, TokenKind> = new Map([
  ['keyword', 'keyword'],
  ['controlKeyword', 'keyword'],
  ['modifier', 'keyword'],
  ['string', 'string'],
  ['character', 'string'],
  ['regexp', 'string'],
  ['link', 'string'],
  ['url', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['comment', 'comment'],
  ['def', 'definition'],
  ['type', 'type'],
  ['typeName', 'type'],
  ['builtin', 'type'],
  ['standard', 'type'],
  ['className', 'type'],
  ['qualifier', 'type'],
  ['property', 'property'],
  ['propertyName', 'property'],
  ['attribute', 'property'],
  ['attributeName', 'property'],
  ['tag', 'tag'],
  ['tagName', 'tag'],
  ['meta', 'meta'],
  ['macroName', 'meta'],
  ['annotation', 'meta'],
  ['processingInstruction', 'meta'],
  ['atom', 'constant'],
  ['bool', 'constant'],
  ['null', 'constant'],
  ['self', 'constant'],
  ['constant', 'constant'],
  ['inserted', 'inserted'],
  ['deleted', 'deleted'],
  ['header', 'heading'],
  ['heading', 'heading'],
]);

/** The kind for a mode's `style`, words with modifiers such as "string.special"; `undefined` is plain. */
export function tokenKind(style: string | null | undefined): TokenKind | undefined {
  if (!style) return undefined;
  for (const word of style.split(/[ .]/)) {
    const kind = KINDS.get(word);
    if (kind) return kind;
  }
  return undefined;
}
