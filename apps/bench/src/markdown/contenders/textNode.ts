import type { Contender } from './Contender.ts';

/** All of the plain text in one text node, which the browser lays out anew at every update. */
const textNode: Contender = {
  mount(root) {
    const element = root.appendChild(document.createElement('div'));
    element.style.whiteSpace = 'pre-wrap';
    const text = element.appendChild(document.createTextNode(''));
    return {
      update: (_, delta) => text.appendData(delta),
      finish: () => {},
      unmount: () => element.remove(),
    };
  },
};

export default textNode;
