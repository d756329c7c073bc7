import { ChatProvider } from '@nusantara-ai/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
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

/** Pictures and files, picked, pasted or dropped: with a preview, and a way to take each away. */
export const Attachments: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.upload(picker(canvasElement), [
      new File([await pixels()], 'teluk.png', { type: 'image/png' }),
      new File(['a,b\n1,2'], 'jadwal kapal feri bulan November.csv', { type: 'text/csv' }),
    ]);
    const list = await canvas.findByRole('list', { name: 'Attached' });
    await waitFor(() => expect(list.querySelectorAll('[data-state=ready]')).toHaveLength(2));
  },
};

/** What is too large, or of the wrong kind, is not taken, and that is said in words. */
export const AttachmentRefused: Story = {
  args: { attachments: { maxBytes: 1_000_000 } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.upload(
      picker(canvasElement),
      [
        new File([new Uint8Array(1_200_000)], 'peta.pdf', { type: 'application/pdf' }),
        new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }),
      ],
      { applyAccept: false },
    );
    await expect(canvas.getByRole('status')).toHaveTextContent('peta.pdf is too large.');
    await expect(canvas.getByRole('status')).toHaveTextContent('setup.exe is of a kind');
  },
};

/** A slash offers commands: arrow keys move, Enter chooses, Escape puts them away. */
export const Commands: Story = {
  args: {
    commands: [
      { name: 'ringkas', description: 'Summarise the page', run: ({ send }) => send('Summarise') },
      { name: 'rute', description: 'Begin a route', run: ({ setText }) => setText('Dari Ambon ') },
      { name: 'bantuan', description: 'What can be asked', run: ({ send }) => send('help') },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox'), '/r{ArrowDown}');
    const options = canvas.getAllByRole('option');
    await expect(options).toHaveLength(2);
    await expect(options[1]).toHaveAttribute('aria-selected', 'true');
  },
};

/** Nothing may be attached here. */
export const WithoutAttachments: Story = { args: { attachments: false } };

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

function picker(canvas: HTMLElement): HTMLInputElement {
  return canvas.querySelector<HTMLInputElement>('input[type=file]')!;
}

/** A picture as a camera would give it. */
async function pixels(): Promise<Blob> {
  const canvas = new OffscreenCanvas(64, 64);
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, 64);
  sky.addColorStop(0, '#bfe3ee');
  sky.addColorStop(0.5, '#006a78');
  context.fillStyle = sky;
  context.fillRect(0, 0, 64, 64);
  return canvas.convertToBlob();
}
