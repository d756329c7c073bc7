import { useLocale } from '@nusantara-ai/components';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useSyncExternalStore, type ReactElement } from 'react';
import { expect } from 'storybook/test';
import { currentOverride, subscribeToOverride, type Appearance } from '../appearance.ts';
import { checkOtherAppearances } from '../checkOtherAppearances.ts';

/** That a fault which shows in one theme or one language alone is found. */
const meta: Meta = {
  title: 'Checks/Axe',
  tags: ['!dev', '!autodocs', 'one-appearance'],
  globals: { theme: 'light', locale: 'en' },
};

export default meta;

type Story = StoryObj;

/** A story with one fault, which the check has to name: it, and where it saw it. */
function faulty(Fault: () => ReactElement, found: RegExp): Story {
  return {
    render: () => <Fault />,
    play: async ({ canvasElement }) => {
      const appearance: Pick<Appearance, 'theme' | 'locale'> = { theme: 'light', locale: 'en' };
      await expect(checkOtherAppearances(canvasElement, appearance)).rejects.toThrow(found);
    },
  };
}

export const TooFaintInTheDark: Story = faulty(
  () => <p style={{ color: '#333' }}>Read me if you can</p>,
  /^axe, in dark:\ncolor-contrast: <p/u,
);

export const NamelessInTheDark: Story = faulty(
  () => <button type="button">{useTheme() === 'dark' ? '' : 'Send'}</button>,
  /^axe, in dark:\nbutton-name: <button/u,
);

export const NamelessInIndonesian: Story = faulty(
  () => <button type="button">{useLocale().code === 'id' ? '' : 'Send'}</button>,
  /^axe, in id:\nbutton-name: <button/u,
);

export const TooFaintInIndonesianInTheDark: Story = faulty(
  () => <p style={useLocale().code === 'id' ? { color: '#333' } : {}}>Read me if you can</p>,
  /^axe, in dark, id:\ncolor-contrast: <p/u,
);

function useTheme(): string {
  return useSyncExternalStore(subscribeToOverride, currentOverride).theme ?? 'light';
}
