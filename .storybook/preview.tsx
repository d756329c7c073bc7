/// <reference types="vite/client" />
import '@nusantara-ai/components/styles.css';
import { scenarios } from '@nusantara-ai/emulator';
import type { Decorator, Preview } from '@storybook/react-vite';
import { axeOptions } from './accessibility.ts';
import type { Appearance } from './appearance.ts';
import { checkOtherAppearances } from './checkOtherAppearances.ts';
import './preview.css';
import { Surroundings } from './Surroundings.tsx';

const surroundings: Decorator = (Story, { globals }) => (
  // The toolbar offers nothing else.
  <Surroundings appearance={globals as unknown as Appearance}>
    <Story />
  </Surroundings>
);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [surroundings],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: axeOptions,
    },
    options: {
      storySort: {
        order: [
          'Start',
          'Guides',
          ['Custom UI', 'Errors', 'Theming', 'Accessibility', 'Testing'],
          'ChatWidget',
          'Chat',
          'Thread',
          'Message',
          'Composer',
          'ErrorBanner',
          'Markdown',
        ],
      },
    },
  },
  // In the manager nobody waits for it: there the addon's own panel has the word.
  afterEach: async ({ canvasElement, globals, viewMode, tags }) => {
    const isTest = import.meta.env.MODE === 'test';
    if (!isTest || viewMode !== 'story' || tags.includes('one-appearance')) return;
    await checkOtherAppearances(canvasElement, globals as unknown as Appearance);
  },
  initialGlobals: {
    theme: 'light',
    locale: 'en',
    dir: 'ltr',
    density: 'comfortable',
    motion: 'system',
    scenario: '',
    speed: '',
  },
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
    density: {
      description: 'Density',
      toolbar: { icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    motion: {
      description: 'Motion',
      toolbar: { icon: 'play', items: ['system', 'reduced'], dynamicTitle: true },
    },
    scenario: {
      description: 'Network scenario, in place of the story’s own',
      toolbar: {
        icon: 'lightning',
        items: [
          { value: '', title: 'As the story says' },
          ...scenarios.map(({ title, directive }) => ({ value: directive, title })),
        ],
        dynamicTitle: true,
      },
    },
    speed: {
      description: 'Tokens per second, in place of the story’s own',
      toolbar: {
        icon: 'timer',
        items: [
          { value: '', title: 'Speed of the story' },
          { value: '5', title: '5 tokens/s' },
          { value: '20', title: '20 tokens/s' },
          { value: '50', title: '50 tokens/s' },
          { value: '200', title: '200 tokens/s' },
          { value: '1000', title: '1,000 tokens/s' },
        ],
        dynamicTitle: true,
      },
    },
  },
};

export default preview;
