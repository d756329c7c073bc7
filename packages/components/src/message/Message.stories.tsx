import type { Message as ChatMessage } from '@nusantara-ai/client';
import type { Meta, StoryObj } from '@storybook/react-vite';
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

/** The id of a successful request is one step away as well. */
export const AnswerWithDetails: Story = {
  args: { message: answer },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByLabelText('Request details'));
    await expect(canvas.getByText('req_e951d673bf8238dd787f9329')).toBeVisible();
  },
};

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
