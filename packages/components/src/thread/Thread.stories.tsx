import type { Message } from '@nusantara-ai/client';
import { ChatProvider } from '@nusantara-ai/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import { Thread } from './Thread.ts';
import type { ThreadProps } from './ThreadView.tsx';

const meta: Meta<ThreadProps> = {
  title: 'Thread',
  component: Thread,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  loaders: [conversation()],
  render: (args, { loaded }) => (
    <ChatProvider chat={sessionOf(loaded).chat}>
      <div className="story-panel">
        <Thread {...args} />
      </div>
    </ChatProvider>
  ),
};

export default meta;

type Story = StoryObj<ThreadProps>;

export const Empty: Story = { args: { greeting: 'What are we writing today?' } };

/** Nothing of the answer is there yet. */
export const Waiting: Story = { loaders: [conversation({ fault: '/stall after=0' }, 'Hello')] };

/** The reader scrolled up: the view stays where it is, and the way back is offered. */
export const LongConversation: Story = {
  // A message looks in each appearance as it does in its own stories.
  loaders: [conversation({ initialMessages: longConversation(80) })],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const log = canvas.getByRole('log');
    const distance = (): number => log.scrollHeight - log.scrollTop - log.clientHeight;
    await waitFor(() => expect(distance()).toBeLessThan(2));

    log.scrollTop -= 400;
    const jump = await canvas.findByRole('button', { name: 'Jump to latest' });
    await expect(distance()).toBeGreaterThan(300);
    await userEvent.click(jump);
    await waitFor(() => expect(distance()).toBeLessThan(2));
    await expect(log).toHaveFocus();
    await waitFor(() =>
      expect(canvas.queryByRole('button', { name: 'Jump to latest' })).toBeNull(),
    );
  },
};

/** Of 5,000 messages those in view are in the page. Ctrl+F, or ⌘F, searches all of them. */
export const FiveThousandMessages: Story = {
  loaders: [conversation({ initialMessages: longConversation(5000) })],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const log = canvas.getByRole('log');
    await waitFor(() =>
      expect(canvas.getByText('Message 4984 of a long conversation.')).toBeTruthy(),
    );
    await expect(canvas.getAllByRole('article').length).toBeLessThan(60);

    log.focus();
    await userEvent.keyboard('{Control>}f{/Control}');
    const field = await canvas.findByRole('textbox', { name: 'Search this conversation' });
    await userEvent.type(field, 'message 42 of');
    await expect(canvas.getByText('1 of 1')).toBeVisible();
    await waitFor(() =>
      expect(canvas.getByText('Message 42 of a long conversation.')).toBeVisible(),
    );
  },
};

/** Older messages come in as the reader nears the start. */
export const OlderMessages: Story = {
  loaders: [conversation({ initialMessages: longConversation(100).slice(80) })],
  render: (args, { loaded }) => {
    const { chat } = sessionOf(loaded);
    const older = longConversation(80);
    return (
      <ChatProvider chat={chat}>
        <div className="story-panel">
          <Thread {...args} hasMore onReachStart={() => chat.prepend(older.splice(-20))} />
        </div>
      </ChatProvider>
    );
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const log = canvas.getByRole('log');
    const first = canvas.getByText('Message 81 of a long conversation.');
    log.scrollTop = 0;
    await waitFor(() =>
      expect(canvas.getByText('Message 80 of a long conversation.')).toBeVisible(),
    );
    await expect(first).toBeVisible();
    await expect(log.scrollTop).toBeGreaterThan(100);
  },
};

/** While it grows, the answer is followed as long as the reader is at the end. */
export const Following: Story = {
  loaders: [conversation({ tokensPerSecond: 200 }, '/long paragraphs=12 Tell me about Ambon')],
  play: async ({ canvasElement, loaded }) => {
    const { chat } = sessionOf(loaded);
    const log = within(canvasElement).getByRole('log');
    const distance = (): number => log.scrollHeight - log.scrollTop - log.clientHeight;
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100), { timeout: 10_000 });
    await waitFor(() => expect(distance()).toBeLessThan(2));

    log.scrollTop -= 200;
    await within(canvasElement).findByRole('button', { name: 'Jump to latest' });
    const top = log.scrollTop;
    const height = log.scrollHeight;
    await waitFor(() => expect(log.scrollHeight).toBeGreaterThan(height), { timeout: 10_000 });
    await expect(log.scrollTop).toBe(top);
    await chat.stop();
  },
};

function longConversation(count: number): Message[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `message-${index}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    state: 'complete',
    parts: [{ type: 'text', text: `Message ${index + 1} of a long conversation.` }],
    createdAt: 0,
    requestIds: [],
  }));
}
