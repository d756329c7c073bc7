import { marksIn } from './conversation.ts';

/** How far back from the end of a thread a mark may stand: behind it come buttons, times and half a sentence. */
const reach = 400;

/** The highest mark near the end of the text below `root`, or -1. Costs the same however long the text is. */
export function newestMark(root: Element): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.lastChild(); node && text.length < reach; node = walker.previousNode())
    text = node.textContent!.slice(-reach) + text;
  return Math.max(-1, ...marksIn(text));
}
