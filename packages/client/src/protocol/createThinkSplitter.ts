/** A run of text and whether it is thought or said. */
export interface Run {
  readonly type: 'text' | 'reasoning';
  readonly text: string;
}

const open = '<think>';
const close = '</think>';
/** More blank text than this before the first word is no preparation for a tag. */
const maxBlank = 64;

/**
 * Tells thoughts from words where a model writes both into its content, the thoughts between
 * `<think>` and `</think>` at the very start. A tag may be cut anywhere between two pieces; what could
 * still become one is held back until the next piece decides.
 */
export function createThinkSplitter(): { push(text: string): Run[]; end(): Run[] } {
  let mode: 'start' | 'thinking' | 'gap' | 'answer' = 'start';
  let held = '';

  function push(text: string): Run[] {
    if (mode === 'answer') return run('text', text);
    if (mode === 'gap') return answer(text.trimStart());
    held += text;
    if (mode === 'start') {
      const begun = held.trimStart();
      if (open.startsWith(begun) && held.length <= maxBlank) return [];
      if (!begun.startsWith(open)) return answer(held);
      mode = 'thinking';
      held = begun.slice(open.length);
    }
    const end = held.indexOf(close);
    if (end >= 0) {
      const thought = held.slice(0, end);
      const rest = held.slice(end + close.length).trimStart();
      held = '';
      mode = 'gap';
      return [...run('reasoning', thought), ...answer(rest)];
    }
    const safe = held.length - partialTag(held);
    const thought = held.slice(0, safe);
    held = held.slice(safe);
    return run('reasoning', thought);
  }

  function answer(text: string): Run[] {
    if (text !== '') mode = 'answer';
    held = '';
    return run('text', text);
  }

  return {
    push,
    end() {
      const rest = held;
      held = '';
      return run(mode === 'thinking' ? 'reasoning' : 'text', rest);
    },
  };
}

function run(type: Run['type'], text: string): Run[] {
  return text === '' ? [] : [{ type, text }];
}

/** How many characters at the end of `text` could be the start of a closing tag. */
function partialTag(text: string): number {
  for (let length = Math.min(close.length - 1, text.length); length > 0; length--) {
    if (close.startsWith(text.slice(-length))) return length;
  }
  return 0;
}
