import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { HighlightedCodeBlock, loadLanguage } from '../highlight.ts';
import { safeHtml } from '../html.ts';
import { citationChips } from '../render/citationChips.tsx';
import { createSyntax } from '../render/createSyntax.tsx';
import { Markdown } from '../render/Markdown.tsx';
import { loadMath, MathFormula } from '../math.ts';
import { ownSyntax } from './ownSyntax.tsx';
import { samples } from './samples.ts';
import { Streamed } from './Streamed.tsx';

const components = { codeBlock: HighlightedCodeBlock, math: MathFormula };

/** Markdown that grows: finished blocks are frozen, and only the end is read. */
const meta: Meta<typeof Markdown> = {
  title: 'Markdown',
  component: Markdown,
  args: { components },
  // The looks of the kit, without its chat.
  decorators: [
    (Story) => (
      <div className="story-prose">
        <Story />
      </div>
    ),
  ],
  beforeEach: async () => {
    await Promise.all([loadMath(), ...['ts', 'python', 'diff'].map(loadLanguage)]);
  },
};

export default meta;

type Story = StoryObj<typeof Markdown>;

export const Text: Story = { args: { text: samples.text } };

export const HeadingsBelowThePage: Story = { args: { text: samples.text, headingOffset: 2 } };

export const Lists: Story = { args: { text: samples.lists } };

export const Code: Story = { args: { text: samples.code } };

export const WrappedCode: Story = {
  args: { text: samples.code },
  play: async ({ canvas, userEvent }) => {
    const [button] = canvas.getAllByRole('button', { name: 'Wrap lines' });
    await userEvent.click(button as HTMLElement);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const pre = button?.closest('figure')?.querySelector('pre');
    await expect(pre?.scrollWidth).toBe(pre?.clientWidth);
  },
};

export const Table: Story = { args: { text: samples.table } };

export const Alerts: Story = { args: { text: samples.alerts } };

export const Footnotes: Story = { args: { text: samples.footnotes } };

export const Formulas: Story = { args: { text: samples.math } };

export const Images: Story = { args: { text: samples.images } };

export const Html: Story = { args: { text: samples.html } };

/** The safe part of HTML, as elements. */
export const SafeHtml: Story = { args: { text: samples.safeHtml, syntax: createSyntax(safeHtml) } };

/** `::: note`, `<poll>`, `@user_name` and `||spoiler||`, which are no Markdown. */
export const OwnSyntax: Story = { args: { text: samples.own, syntax: ownSyntax } };

export const OwnSyntaxStreaming: Story = {
  args: { text: `${samples.own}\n\n${samples.safeHtml}`, syntax: ownSyntax },
  render: (args) => <Streamed {...args} charactersPerFrame={1} />,
  tags: ['one-appearance'],
};

export const Directions: Story = { args: { text: samples.directions } };

export const Cjk: Story = { args: { text: samples.cjk } };

export const Citations: Story = {
  args: {
    text: 'Rain is likely[1], and wind is not[2]. Nobody knows about tomorrow[3].',
    inlines: [
      citationChips([
        { href: 'https://weather.example', title: 'Weather of today' },
        { href: 'https://sea.example', title: 'State of the sea' },
      ]),
    ],
  },
};

const everything = Object.entries(samples)
  .filter(([name]) => name !== 'own' && name !== 'safeHtml')
  .map(([, text]) => text)
  .join('\n\n');
const long = Array.from({ length: 8 }, () => everything).join('\n\n');

/** At the speed at which answers come. */
export const Streaming: Story = {
  args: { text: everything },
  render: (args) => <Streamed {...args} charactersPerFrame={1} />,
};

/** At a speed at which no answer comes. */
export const StreamingAbsurdlyFast: Story = {
  args: { text: long },
  render: (args) => <Streamed {...args} charactersPerFrame={1000} />,
  play: async ({ canvasElement }) => {
    const state = () => canvasElement.querySelector('[data-state]')?.getAttribute('data-state');
    await waitFor(() => expect(state()).toBe('complete'), { timeout: 60_000 });
    await expect(canvasElement.querySelectorAll('h1')).toHaveLength(8);
  },
};
