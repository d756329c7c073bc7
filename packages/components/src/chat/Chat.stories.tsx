import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import { TranscriptMenu } from '../transcript/TranscriptMenu.tsx';
import { Chat, type ChatProps } from './Chat.tsx';

const suggestions = [
  'Summarise this page',
  'Draft a reply in Bahasa Indonesia',
  'Explain an error code',
];

/** A whole chat, driven by the real client against an emulator in the page. */
const meta: Meta<ChatProps> = {
  title: 'Chat',
  component: Chat,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  args: { suggestions },
  loaders: [conversation()],
  render: (args, { loaded }) => (
    <div className="story-panel">
      <Chat {...args} chat={sessionOf(loaded).chat} />
    </div>
  ),
};

export default meta;

type Story = StoryObj<ChatProps>;

export const Empty: Story = {};

/** A question, typed and sent; the answer streams in, and carries its request id. */
export const Conversation: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
    await expect(await canvas.findByRole('article', { name: 'You' })).toHaveTextContent('Hello');

    const answer = within(await canvas.findByRole('article', { name: 'Assistant' }));
    await userEvent.click(await answer.findByRole('button', { name: 'More about this answer' }));
    const requestId = sessionOf(loaded).emulator.log[0]?.requestId ?? '';
    await expect(answer.getByText(requestId)).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  },
};

/** With all that an app may add: models, feedback, saving, slash commands. */
export const WithEverything: Story = {
  args: {
    models: ['nusantara-base', 'nusantara-pro'],
    onFeedback: () => undefined,
    headerActions: <TranscriptMenu fileName="ambon" />,
    commands: [{ name: 'help', run: ({ send }) => send('help') }],
  },
  loaders: [conversation({}, 'Tell me about Ambon')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('button', { name: 'Good answer' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Save the conversation' }));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Save as Markdown' })).toHaveFocus(),
    );
  },
};

export const Compact: Story = {
  globals: { density: 'compact' },
  loaders: [conversation({}, 'Tell me about Ambon')],
};

/** A conversation of several days. */
export const SeveralDays: Story = {
  loaders: [
    conversation({
      initialMessages: [2, 1, 0].map((days) => ({
        id: `message-${days}`,
        role: 'user',
        state: 'complete',
        parts: [{ type: 'text', text: `Sent ${days} days ago.` }],
        createdAt: Date.now() - days * 86_400_000,
        requestIds: [],
      })),
    }),
  ],
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Yesterday')).toBeVisible();
    await expect(within(canvasElement).getByText('Today')).toBeVisible();
  },
};

/** An answer that is being written, slowly enough to watch. */
export const Streaming: Story = {
  loaders: [
    conversation({ tokensPerSecond: 12 }, 'How do I retry a rate-limited request politely?'),
  ],
  play: async ({ canvasElement, loaded }) => {
    const { chat } = sessionOf(loaded);
    const canvas = within(canvasElement);
    await waitFor(() => expect(chat.store.getState().status).toBe('streaming'), { timeout: 5000 });
    await expect(canvas.getByRole('button', { name: 'Stop answering' })).toBeEnabled();
    await expect(canvas.getByRole('article', { name: 'Assistant' })).toHaveAttribute(
      'data-state',
      'streaming',
    );
  },
};

/** Stopping keeps what had arrived, and leaves the way open to go on. */
export const Stopped: Story = {
  loaders: [conversation({ tokensPerSecond: 40 }, 'Tell me about Ambon')],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(sessionOf(loaded).chat.store.getState().status).toBe('streaming'));
    await userEvent.click(canvas.getByRole('button', { name: 'Stop answering' }));
    const note = await canvas.findByText('Stopped', { selector: 'p' });
    await expect(within(note).getByRole('button', { name: 'Continue' })).toBeEnabled();
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus();
  },
};

export const ThinkingFirst: Story = { loaders: [conversation({}, '/think What is 17 × 23?')] };
export const ToolCall: Story = {
  loaders: [conversation({}, '/tool What is the weather in Ambon?')],
};
/** A tool that a person must allow. */
export const ToolApproval: Story = {
  loaders: [
    conversation(
      { tools: { get_weather: { needsApproval: true, execute: () => ({ celsius: 29 }) } } },
      '/tool What is the weather in Ambon?',
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Allow' }));
    await expect(await canvas.findByRole('button', { name: 'Answer again' })).toBeVisible();
  },
};

/** Another answer stands beside the first: nothing that was written is lost. */
export const Versions: Story = {
  loaders: [conversation({}, 'Hello')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Answer again' }));
    await expect(await canvas.findByText('2 / 2')).toBeVisible();
  },
};

/** Where the app lets them, messages wait for the answer under way. */
export const Queue: Story = {
  loaders: [conversation({ fault: '/stall', whileBusy: 'queue' }, 'Hello')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('button', { name: 'Stop answering' });
    await userEvent.type(canvas.getByRole('textbox'), 'And what about streams?{Enter}');
    await expect(await canvas.findByRole('list', { name: 'Sent next' })).toBeVisible();
  },
};

export const Refusal: Story = { loaders: [conversation({}, '/refuse Hello')] };
export const LengthLimit: Story = { loaders: [conversation({}, '/length Tell me about Ambon')] };
export const ContentFilter: Story = { loaders: [conversation({}, '/filter Tell me about Ambon')] };

/** In Indonesian, in the dark, and the connection breaks in mid-answer: what arrived is kept. */
export const CutOff: Story = {
  globals: { theme: 'dark', locale: 'id' },
  loaders: [conversation({}, '/cut Tolong buatkan rencana perjalanan tiga hari.')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const banner = await canvas.findByRole('group', { name: 'Koneksi terputus di tengah jawaban' });
    await expect(within(banner).getByRole('button', { name: 'Lanjutkan' })).toBeEnabled();
  },
};

/** Edit a refused message where it stands. */
export const EditMessage: Story = {
  loaders: [conversation({}, '/error 400 Helo')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const banner = within(await canvas.findByRole('group', { name: /couldn’t be sent/u }));
    await userEvent.click(banner.getByRole('button', { name: 'Edit message' }));
    await expect(canvas.getByRole('textbox', { name: 'Edit message' })).toHaveFocus();
  },
};

/** A model that is gone: the banner leads to the others. */
export const ChooseModel: Story = {
  args: { models: ['nusantara-base', 'nusantara-pro'] },
  loaders: [conversation({ model: 'nusantara-xl' }, 'Hello')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose a model' }));
    await expect(canvas.getByRole('combobox', { name: 'Model' })).toHaveFocus();
  },
};

export const RightToLeft: Story = {
  globals: { dir: 'rtl' },
  loaders: [conversation({}, 'Hello')],
};

/** Waiting for the network: sent by itself when it is back. */
export const Offline: Story = {
  loaders: [
    conversation(
      { connectivity: { isOnline: () => false, subscribe: () => () => undefined } },
      'Hello',
    ),
  ],
};
