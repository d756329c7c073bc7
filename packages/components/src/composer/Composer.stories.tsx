import { ChatProvider } from '@nusantara-ai/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import { ComposerView as Composer, type ComposerProps } from './ComposerView.tsx';

const meta: Meta<ComposerProps> = {
  title: 'Composer',
  component: Composer,
  loaders: [conversation()],
  render: (args, { loaded }) => (
    <ChatProvider chat={sessionOf(loaded).chat}>
      <div className="story-column">
        <Composer {...args} />
      </div>
    </ChatProvider>
  ),
};

export default meta;

type Story = StoryObj<ComposerProps>;

export const Ready: Story = {};

/** Grows with the text, up to ten lines. */
export const Growing: Story = {
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Message' });
    const before = input.clientHeight;
    await userEvent.type(input, 'one{Shift>}{Enter}{/Shift}two{Shift>}{Enter}{/Shift}three');
    await expect(input.clientHeight).toBeGreaterThan(before * 1.5);
  },
};

/** While an answer is under way nothing is sent: the text is kept, and that is said. */
export const Busy: Story = {
  loaders: [conversation({ fault: '/stall' }, 'Hello')],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const input = canvas.getByRole('textbox', { name: 'Message' });
    await canvas.findByRole('button', { name: 'Stop answering' });
    await userEvent.type(input, 'And what about streams?{Enter}');
    await expect(input).toHaveValue('And what about streams?');
    await expect(canvas.getByRole('status')).toHaveTextContent('Your text is kept.');
  },
};
