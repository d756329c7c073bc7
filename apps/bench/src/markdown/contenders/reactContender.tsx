import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { Contender } from './Contender.ts';

export interface MessageProps {
  readonly text: string;
  readonly streaming: boolean;
}

/** A component that is rendered again with all of the text at every update, as an application would. */
export function reactContender(Message: ComponentType<MessageProps>): Contender {
  return {
    mount(element) {
      const root = createRoot(element);
      const render = (text: string, streaming: boolean) =>
        root.render(<Message text={text} streaming={streaming} />);
      render('', true);
      return {
        update: (text) => render(text, true),
        finish: (text) => render(text, false),
        unmount: () => root.unmount(),
      };
    },
  };
}
