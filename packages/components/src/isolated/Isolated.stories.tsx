import type { Meta, StoryObj } from '@storybook/react-vite';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import { Chat } from '../chat/Chat.tsx';
import styles from '../styles.css?inline';
import { Isolated } from './Isolated.tsx';

const hostile =
  '#storybook-root :not(style) { all: unset !important } html { font-size: 8px !important }';

/** A page whose own rules would undo the kit's: a shadow root keeps them apart. */
const meta: Meta = {
  title: 'Isolated',
  component: Isolated,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  loaders: [conversation({}, 'Hello')],
};

export default meta;

export const OnAHostilePage: StoryObj = {
  // The page around it is as unreadable as its rules make it.
  parameters: { a11y: { context: '[data-isolated]' } },
  render: (_, { loaded }) => (
    <>
      <style>{hostile}</style>
      <Isolated styles={styles} data-isolated="">
        <div className="nusantara-panel">
          <Chat chat={sessionOf(loaded).chat} theme="light" />
        </div>
      </Isolated>
    </>
  ),
};
