import { default_renderer, parser, parser_end, parser_write } from 'streaming-markdown';
import type { Contender } from './Contender.ts';

/** Appends elements to the DOM and never looks back; without React. */
const streamingMarkdown: Contender = {
  mount(root) {
    const element = root.appendChild(document.createElement('div'));
    const stream = parser(default_renderer(element));
    return {
      update: (_, delta) => parser_write(stream, delta),
      finish: () => parser_end(stream),
      unmount: () => element.remove(),
    };
  },
};

export default streamingMarkdown;
