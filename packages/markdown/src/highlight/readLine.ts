import { StringStream } from '@codemirror/streamparser';
import { INDENT, type Mode, type ModeState, copyState } from './mode.ts';
import { type TokenKind, tokenKind } from './tokenKind.ts';

/** A longer line is not code that anybody reads: it stays plain, and costs nothing. */
const MAX_LINE_LENGTH = 2000;
/** How often a mode may change its mind before it moves on. */
const MAX_TRIES = 10;

/** Text of one kind. */
export interface Token {
  readonly kind: TokenKind | undefined;
  readonly text: string;
}

/** A line that was read. */
export interface HighlightedLine {
  /** Together they are the line, with its break. */
  readonly tokens: readonly Token[];
  /** Where the next line is read from. */
  readonly after: ModeState;
}

/** Reads `line`, which ends with its break, from the state that the lines above it left. */
export function readLine(mode: Mode, line: string, before: ModeState): HighlightedLine {
  const plain = { tokens: [{ kind: undefined, text: line }], after: before };
  if (line.length > MAX_LINE_LENGTH) return plain;
  const after = copyState(mode, before);
  try {
    return { tokens: readTokens(mode, line, after), after };
  } catch {
    // A mode that stumbles over a line costs its colours, never its text.
    return plain;
  }
}

function readTokens(mode: Mode, line: string, state: ModeState): readonly Token[] {
  const stream = new StringStream(line.replace(/\n$/, ''), INDENT, INDENT);
  if (stream.eol()) mode.blankLine?.(state, INDENT);
  const tokens: Token[] = [];
  const add = (kind: TokenKind | undefined, text: string) => {
    const last = tokens.at(-1);
    if (last && last.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text };
    else tokens.push({ kind, text });
  };
  while (!stream.eol()) {
    stream.start = stream.pos;
    const style = readToken(mode, stream, state);
    add(tokenKind(style), stream.current());
  }
  if (line.endsWith('\n')) add(undefined, '\n');
  return tokens;
}

function readToken(mode: Mode, stream: StringStream, state: ModeState): string | null | undefined {
  for (let i = 0; i < MAX_TRIES; i++) {
    const style = mode.token(stream, state);
    if (stream.pos > stream.start) return style;
  }
  stream.next();
  return null;
}
