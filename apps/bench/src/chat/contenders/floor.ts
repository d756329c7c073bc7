import { textsOf } from '../textsOf.ts';
import type { ChatContender } from './ChatContender.ts';

/** The least there is to do: elements with plain text, and a text that grows in the last. */
const floor: ChatContender = {
  protocol: 'chatCompletions',
  thread: '.thread',
  message: '.message',
  mount(root, past, url) {
    const rows = add(add(root, 'div', 'thread'), 'div', 'rows');
    const input = add(root, 'textarea', 'input');
    for (const { role, text } of past) add(rows, 'article', `message ${role}`).textContent = text;

    input.addEventListener('keydown', async (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      add(rows, 'article', 'message user').textContent = input.value;
      input.value = '';
      const answer = add(rows, 'article', 'message assistant');
      let line = addLine(answer);
      for await (const text of textsOf(
        await fetch(`${url}/chat/completions`, { method: 'POST' }),
      )) {
        const [rest, ...lines] = text.split('\n');
        line.appendData(rest!);
        for (const next of lines) {
          line = addLine(answer);
          line.appendData(next);
        }
      }
    });
  },
};

function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const element = parent.appendChild(document.createElement(tag));
  element.className = className;
  return element;
}

function addLine(parent: HTMLElement): Text {
  return parent.appendChild(document.createElement('div')).appendChild(new Text());
}

export default floor;
