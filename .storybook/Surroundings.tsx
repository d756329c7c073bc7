import { LocaleProvider } from '@nusantara-ai/components';
import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { currentOverride, subscribeToOverride, type Appearance } from './appearance.ts';

interface SurroundingsProps {
  readonly appearance: Appearance;
  readonly children: ReactNode;
}

/** Theme, language, direction, density and motion, as an app would set them around the kit. */
export function Surroundings({ appearance, children }: SurroundingsProps): ReactElement {
  const override = useSyncExternalStore(subscribeToOverride, currentOverride);
  const { theme, locale, dir, density, motion } = { ...appearance, ...override };
  return (
    <div
      className="story"
      data-nusantara-theme={theme}
      data-nusantara-density={density}
      data-motion={motion}
      dir={dir}
      lang={locale}
    >
      <LocaleProvider locale={locale}>{children}</LocaleProvider>
    </div>
  );
}
