/** Where the text of an element says something, over the borders of what is in it. */
export function findRanges(element: Element, query: string): readonly Range[] {
  const wanted = query.trim().toLocaleLowerCase();
  const nodes: { readonly node: Text; readonly end: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    text += node.data;
    nodes.push({ node, end: text.length });
  }

  const lower = text.toLocaleLowerCase();
  // Of the few letters that grow when they are small, places cannot be told.
  if (wanted === '' || lower.length !== text.length) return [];
  const found: Range[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange();
    range.setStart(...placeOf(at));
    range.setEnd(...placeOf(at + wanted.length - 1, 1));
    found.push(range);
  }
  return found;

  function placeOf(at: number, further = 0): [Text, number] {
    const { node, end } = nodes.find((each) => each.end > at)!;
    return [node, at - (end - node.length) + further];
  }
}
