import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, userEvent, within } from 'storybook/test';
import { RequestId, type RequestIdProps } from './RequestId.tsx';

const meta: Meta<RequestIdProps> = {
  title: 'RequestId',
  component: RequestId,
  args: { value: 'req_e951d673bf8238dd787f9329' },
};

export default meta;

type Story = StoryObj<RequestIdProps>;

export const Ready: Story = {};

export const Copied: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('Copied')).toBeVisible();
    await expect(write).toHaveBeenCalledWith(args.value);
    write.mockRestore();
  },
};

/** No permission for the clipboard: the id is selected, and that is said. */
export const Refused: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const write = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await userEvent.click(canvas.getByRole('button', { name: 'Copy request ID' }));
    await expect(await canvas.findByText(/The id is selected/u)).toBeVisible();
    await expect(getSelection()?.toString()).toBe(args.value);
    write.mockRestore();
  },
};
