import type { Message as ChatMessage } from '@nusantara-ai/client';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { Message } from './Message.ts';

const answer: ChatMessage = {
  id: 'message-1',
  role: 'assistant',
  state: 'complete',
  parts: [{ type: 'text', text: 'Ambon is partly cloudy, **29 °C**.' }],
  createdAt: 0,
  requestIds: ['req_e951d673bf8238dd787f9329'],
  timing: { startedAt: 0, endedAt: 1200 },
  usage: { inputTokens: 12, outputTokens: 48, totalTokens: 60 },
};

const markdown = `Wait for as long as the server asks, then add a little **jitter**:

\`\`\`ts
const wait = error.retryAfterMs ?? backoff(attempt, { base: 500 });
await sleep(wait * (1 + random() / 4));
\`\`\`

| Status | Again |
| --- | :---: |
| 429 | yes |
| 400 | no |

1. Stop after a few attempts.
2. Never retry a \`400\`.

> It will not get better.

![A chart](https://images.example/chart.png)`;

/** One message outside any conversation: what it is given is what it shows. */
const meta: Meta<typeof Message> = {
  title: 'Message',
  component: Message,
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
};

export default meta;

type Story = StoryObj<typeof Message>;

export const Answer: Story = { args: { message: answer } };

const everything = {
  onRetry: () => undefined,
  onEdit: () => undefined,
  onContinue: () => undefined,
  onRate: () => undefined,
};

/** All that can be done with an answer: one stop of the Tab key, and arrow keys within. */
export const Actions: Story = {
  args: { message: answer, handlers: everything },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Copy answer' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('button', { name: 'More about this answer' })).toHaveFocus();
  },
};

/** The menu: ways to copy, the id of the request, what it took. Nothing clips it. */
export const Menu: Story = {
  args: {
    message: {
      ...answer,
      model: 'nusantara-base',
      finishReason: 'stop',
      timing: { startedAt: 0, firstTokenAt: 320, endedAt: 1200 },
      usage: { ...answer.usage!, reasoningTokens: 20, cachedTokens: 8 },
    },
    handlers: everything,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'More about this answer' }));
    await expect(canvas.getByText('req_e951d673bf8238dd787f9329')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Copy as Markdown' })).toHaveFocus();
  },
};

/** What the person thinks of an answer, where the app listens. */
export const Feedback: Story = {
  render: () => <FeedbackExample />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Good answer' }));
    await expect(canvas.getByRole('button', { name: 'Good answer' })).toHaveFocus();
  },
};

/** An answer put together of parts: plain, without a bubble, with actions of its own. */
export const OwnComposition: Story = {
  render: () => (
    <Message.Root message={answer} handlers={everything} className="story-plain">
      <Message.Content />
      <Message.Actions>
        <Message.Copy />
        <Message.Regenerate />
        <Message.Usage />
      </Message.Actions>
      <Message.Outcome />
    </Message.Root>
  ),
};

/** A renderer of the app's own for one type of part. */
export const OwnPart: Story = {
  render: () => (
    <Message.Root
      message={{ ...answer, parts: [{ type: 'reasoning', text: 'Hm.' }, ...answer.parts] }}
    >
      <Message.Content
        components={{ reasoning: ({ part }) => <p className="story-note">🤔 {part.text}</p> }}
      />
    </Message.Root>
  ),
};

function FeedbackExample(): ReactElement {
  const [rating, setRating] = useState<string>('');
  return (
    <>
      <Message message={answer} handlers={{ onRate: (next) => setRating(next ?? '') }} />
      <output className="story-note">{rating}</output>
    </>
  );
}

export const Question: Story = {
  args: {
    message: {
      ...answer,
      role: 'user',
      parts: [{ type: 'text', text: 'Cuaca di Ambon\nhari ini?' }],
    },
  },
};

/** Files a person attached are named, and not opened. */
export const Attachment: Story = {
  args: {
    message: {
      ...answer,
      role: 'user',
      parts: [
        { type: 'file', name: 'rencana perjalanan.pdf', mediaType: 'application/pdf' },
        { type: 'text', text: 'Tolong ringkas.' },
      ],
    },
  },
};

export const Rich: Story = {
  args: { message: { ...answer, parts: [{ type: 'text', text: markdown }] } },
};

export const Streaming: Story = {
  args: {
    message: {
      ...answer,
      state: 'streaming',
      parts: [{ type: 'text', text: 'It will not get bet' }],
    },
  },
};

export const Parts: Story = {
  args: {
    message: {
      ...answer,
      parts: [
        { type: 'reasoning', text: 'The person asks for the weather.' },
        {
          type: 'tool-call',
          id: 'call_1',
          name: 'get_weather',
          arguments: '{"city":"Ambon"}',
          state: 'ready',
        },
        {
          type: 'tool-call',
          id: 'call_2',
          name: 'get_tides',
          arguments: '{"city":',
          state: 'invalid',
        },
        { type: 'text', text: 'Ambon is partly cloudy, **29 °C**.' },
        { type: 'image', url: 'https://images.example/ambon.png', alt: 'The bay of Ambon' },
        { type: 'citation', url: 'https://weather.example/ambon', title: 'Weather in Ambon' },
        { type: 'citation', url: 'javascript:alert(1)', title: 'A source that leads nowhere' },
      ],
    },
  },
};

/** Each state a tool call can be in. */
export const ToolCalls: Story = {
  args: {
    handlers: { onApprove: () => undefined, onDeny: () => undefined },
    message: {
      ...answer,
      parts: (
        [
          'streaming',
          'ready',
          'invalid',
          'approval',
          'running',
          'done',
          'failed',
          'denied',
        ] as const
      ).map((state) => ({
        type: 'tool-call',
        id: `call_${state}`,
        name: 'get_weather',
        arguments: '{"city":"Ambon"}',
        state,
        ...(state === 'done' && { output: '{"celsius":29}' }),
      })),
    },
  },
};

/** A picture that a person attached. */
export const AttachedPicture: Story = {
  args: {
    message: {
      ...answer,
      role: 'user',
      parts: [
        { type: 'image', url: picture(), alt: 'teluk.png' },
        { type: 'text', text: 'Di mana ini?' },
      ],
    },
  },
};

export const Stopped: Story = {
  args: { message: { ...answer, state: 'stopped' }, handlers: everything },
};

/** Stopped right behind the mark of a heading: there is no empty heading. */
export const StoppedAtAHeading: Story = {
  args: {
    message: {
      ...answer,
      state: 'stopped',
      parts: [{ type: 'text', text: 'Ambon in three days.\n\n## ' }],
    },
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('heading')).toBeNull();
  },
};

export const LengthLimit: Story = {
  args: {
    message: { ...answer, state: 'incomplete', finishReason: 'length' },
    handlers: everything,
  },
};

export const ContentFilter: Story = {
  args: {
    message: { ...answer, state: 'incomplete', finishReason: 'content_filter' },
    handlers: everything,
  },
};

export const Refusal: Story = {
  args: { message: { ...answer, parts: [{ type: 'refusal', text: 'I can’t help with that.' }] } },
};

/** The reply was complete, and there was nothing in it. */
export const NothingCameBack: Story = { args: { message: { ...answer, parts: [] } } };

/** Whatever a text does to direction ends with its message. */
export const Directions: Story = {
  args: {
    message: {
      ...answer,
      parts: [{ type: 'text', text: 'مرحبا بالعالم — \u202Eabc\n\nA second paragraph.' }],
    },
  },
};

/** Four pixels of sea and sky. */
function picture(): string {
  return 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGNsYPj/n4GBgYmBgQEAHgYDAYq3C7YAAAAASUVORK5CYII=';
}
