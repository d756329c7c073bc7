import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { conversation, sessionOf } from '../../test/liveStory.ts';
import styles from '../styles.css?inline';
import { ChatWidget, type ChatWidgetProps } from './ChatWidget.tsx';

const meta: Meta<ChatWidgetProps> = {
  title: 'ChatWidget',
  component: ChatWidget,
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  loaders: [conversation()],
  render: (args, { loaded }) => <ChatWidget {...args} chat={sessionOf(loaded).chat} />,
};

export default meta;

type Story = StoryObj<ChatWidgetProps>;

export const Closed: Story = {};

export const Open: Story = { args: { defaultOpen: true } };

/** On a page whose own rules would undo the kit's, one prop keeps them apart. */
export const Isolated: Story = { args: { defaultOpen: true, isolated: styles } };

/** An answer came while nobody could see it. */
export const Unread: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    await sessionOf(loaded).chat.send('Hello');
    await expect(
      await canvas.findByRole('button', { name: 'Open chat, 1 new answer' }),
    ).toBeVisible();
  },
};

export const Small: Story = { args: { defaultOpen: true, size: 'small' } };

export const Large: Story = { args: { defaultOpen: true, size: 'large' } };

export const AtTheStart: Story = { args: { defaultOpen: true, position: 'start' } };

/** Opening leads to the composer, Escape back to the button; the conversation goes on in between. */
export const OpenAndClose: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Open chat' }));
    await expect(canvas.getByRole('dialog', { name: 'Assistant' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus();

    await userEvent.keyboard('Hello{Enter}{Escape}');
    await expect(canvas.queryByRole('dialog')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Open chat' })).toHaveFocus();

    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('article', { name: 'Assistant' })).toBeVisible();
  },
};
