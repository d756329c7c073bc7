import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { ConversationList, type ConversationListProps } from './ConversationList.tsx';

const hour = 3_600_000;

const meta: Meta<ConversationListProps> = {
  title: 'ConversationList',
  component: ConversationList,
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
  args: {
    conversations: [
      { id: 'a', title: 'Rencana tiga hari di Ambon', updatedAt: Date.now() - hour / 20 },
      {
        id: 'b',
        title: 'How do I retry a rate-limited request politely?',
        updatedAt: Date.now() - 5 * hour,
      },
      { id: 'c', updatedAt: Date.now() - 26 * hour },
      { id: 'd', title: 'مرحبا بالعالم', updatedAt: Date.now() - 400 * hour },
    ],
    currentId: 'b',
    onOpen: fn(),
    onNew: fn(),
    onDelete: fn(),
  },
};

export default meta;

type Story = StoryObj<ConversationListProps>;

export const Several: Story = {};
export const None: Story = { args: { conversations: [] } };
export const ReadOnly: Story = { args: { onNew: undefined, onDelete: undefined } };
