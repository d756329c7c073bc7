/** What is there for the eye or the hand, and says nothing of its own. */
const mute = 'button, summary, figcaption, output, svg, style, [aria-hidden="true"]';
const blocks = /^(P|H[1-6]|UL|OL|PRE|BLOCKQUOTE|TABLE|FIGURE|DIV|SECTION|DETAILS|HR)$/;

/**
 * What a rendered message says, as a person would type it where there is no markup: its words, its lists
 * with their marks, its code, its tables with tabs between the cells, its links with where they lead.
 */
export function readableText(element: Element): string {
  return flow(element).trim();
}

/** The text of what is inside: blocks stand apart, all else runs on. */
function flow(parent: Element, gap = '\n\n'): string {
  let text = '';
  let isAfterBlock = false;
  for (const node of parent.childNodes) {
    const isBlock = node instanceof Element && blocks.test(node.tagName);
    let piece = textOf(node);
    if (piece === '') continue;
    if (!isBlock && /\s$/u.test(text)) piece = piece.trimStart();
    if (text !== '' && (isBlock || isAfterBlock)) text = `${text.trimEnd()}${gap}`;
    text += piece;
    isAfterBlock = isBlock;
  }
  return text;
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return (node.textContent ?? '').replaceAll(/\s+/gu, ' ');
  if (node.matches(mute)) return '';
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'IMG':
      return node.getAttribute('alt') ?? '';
    case 'INPUT':
      return (node as HTMLInputElement).checked ? '[x] ' : '[ ] ';
    case 'PRE':
      return node.textContent ?? '';
    case 'UL':
    case 'OL':
      return listText(node);
    case 'TABLE':
      return [...node.querySelectorAll('tr')]
        .map((row) => [...row.children].map((cell) => flow(cell).trim()).join('\t'))
        .join('\n');
    case 'A':
      return linkText(flow(node), node.getAttribute('href') ?? '');
    default:
      return flow(node);
  }
}

function listText(list: Element): string {
  const start = list.tagName === 'OL' ? Number(list.getAttribute('start') ?? 1) : undefined;
  return [...list.querySelectorAll(':scope > li')]
    .map((item, index) => {
      const mark = start === undefined ? '- ' : `${start + index}. `;
      return (
        mark +
        flow(item, '\n')
          .trim()
          .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

/** A link's text, and where it leads unless that is the text. */
function linkText(text: string, href: string): string {
  const isSaid = href === '' || href === text || href === `mailto:${text}`;
  return isSaid ? text : `${text} (${href})`;
}
