import type { Contender } from './Contender.ts';

/** The least there is to do: plain text, appended to the last of its lines, which are blocks of their own. */
const floor: Contender = {
  mount(root) {
    const element = root.appendChild(document.createElement('div'));
    element.style.whiteSpace = 'pre-wrap';
    let line = addLine(element);
    return {
      update(_, delta) {
        const [rest, ...lines] = delta.split('\n');
        line.appendData(rest!);
        for (const text of lines) {
          line = addLine(element);
          line.appendData(text);
        }
      },
      finish: () => {},
      unmount: () => element.remove(),
    };
  },
};

function addLine(element: HTMLElement): Text {
  return element.appendChild(document.createElement('div')).appendChild(new Text());
}

export default floor;
