import { run, type AxeResults, type RunOnly } from 'axe-core';
import { overrideAppearance, type Appearance } from './appearance.ts';

const standards: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
const contrast: RunOnly = { type: 'rule', values: ['color-contrast'] };

/**
 * The accessibility addon looks at a story as it is. This looks at it in the appearances it is not in:
 * the other language by every rule, the other theme by the one that depends on colours.
 *
 * @throws {Error} with what axe found.
 */
export async function checkOtherAppearances(
  story: HTMLElement,
  { theme, locale }: Pick<Appearance, 'theme' | 'locale'>,
): Promise<void> {
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const otherLocale = locale === 'id' ? 'en' : 'id';
  const looks: readonly [Partial<Appearance>, RunOnly][] = [
    [{ theme: otherTheme }, contrast],
    [{ locale: otherLocale }, standards],
    [{ theme: otherTheme, locale: otherLocale }, contrast],
  ];
  try {
    for (const [look, runOnly] of looks) {
      overrideAppearance(look);
      await nextFrame();
      const { violations } = await run(story, { runOnly });
      if (violations.length > 0) throw new Error(describe(look, violations));
    }
  } finally {
    overrideAppearance({});
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

function describe(look: Partial<Appearance>, violations: AxeResults['violations']): string {
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  return `axe, in ${Object.values(look).join(', ')}:\n${found.join('\n\n')}`;
}
