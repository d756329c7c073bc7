/// <reference types="vite/client" />
import { LocaleProvider } from '@nusantara-ai/components';
import '@nusantara-ai/components/styles.css';
import type { Decorator, Preview } from '@storybook/react-vite';
import './preview.css';

/** Theme, language and direction come from the toolbar, as an app would set them around the kit. */
const surroundings: Decorator = (Story, { globals }) => (
  <div
    className="story"
    data-nusantara-theme={globals['theme']}
    dir={globals['dir']}
    lang={globals['locale']}
  >
    <LocaleProvider locale={globals['locale'] === 'id' ? 'id' : 'en'}>
      <Story />
    </LocaleProvider>
  </div>
);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [surroundings],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
  },
  initialGlobals: { theme: 'light', locale: 'en', dir: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'id', title: 'Bahasa Indonesia' },
        ],
        dynamicTitle: true,
      },
    },
    dir: {
      description: 'Direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
};

export default preview;
