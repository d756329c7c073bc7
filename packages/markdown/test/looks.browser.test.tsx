import { render, waitFor } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/src/styles.css';
import { HighlightedCodeBlock, loadLanguage } from '../src/highlight.ts';
import { Markdown } from '../src/index.ts';
import { samples } from '../src/stories/samples.ts';
import './looks.css';

beforeAll(() => Promise.all(['ts', 'python', 'diff'].map(loadLanguage)));

const looks = [
  ['light', 'ltr', 680],
  ['dark', 'ltr', 680],
  ['light', 'rtl', 360],
] as const;

/** Formulas and other scripts are left out: what fonts a machine has for them is its own affair. */
const constructs = ['text', 'lists', 'code', 'table', 'alerts', 'footnotes'] as const;

test.each(looks)('every construct looks as it did: %s, %s, %i px', async (theme, dir, width) => {
  await page.viewport(width, 2300);
  const { container } = render(
    <main className="looks" data-nusantara-theme={theme} dir={dir}>
      <Markdown
        text={constructs.map((name) => samples[name]).join('\n\n')}
        components={{ codeBlock: HighlightedCodeBlock }}
      />
    </main>,
  );
  await waitFor(() => expect(container.querySelector('.nusantara-token-keyword')).not.toBeNull());
  await expect(page.elementLocator(container.firstElementChild as Element)).toMatchScreenshot(
    `${theme}-${dir}`,
    {
      comparatorName: 'pixelmatch',
      // Machines draw the edges of letters differently, but put them in the same places.
      comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.01 },
    },
  );
});
