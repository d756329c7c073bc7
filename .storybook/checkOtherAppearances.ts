import { run, type AxeResults } from 'axe-core';
import { axeOptions } from './accessibility.ts';
import { overrideAppearance, type Appearance } from './appearance.ts';

/**
 * The accessibility addon looks at a story as it is. This looks at it in the theme and the language that
 * it is not in, by the same rules.
 *
 * @throws {Error} with what axe found.
 */
export async function checkOtherAppearances(
  story: HTMLElement,
  { theme, locale }: Pick<Appearance, 'theme' | 'locale'>,
): Promise<void> {
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const otherLocale = locale === 'id' ? 'en' : 'id';
  const looks: readonly Partial<Appearance>[] = [
    { theme: otherTheme },
    { locale: otherLocale },
    { theme: otherTheme, locale: otherLocale },
  ];
  try {
    for (const look of looks) {
      overrideAppearance(look);
      await nextFrame();
      const { violations } = await run(story, axeOptions);
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
