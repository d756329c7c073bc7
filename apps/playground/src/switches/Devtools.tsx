import { NusantaraDevtools } from '@nusantara-ai/react/devtools';
import type { ReactElement } from 'react';
import { useScenarios } from './useScenarios.ts';
import { changeSettings, useSettings } from './useSettings.ts';

/** The kit's devtools, in the language and theme of the page, with a hand on the emulator. */
export function Devtools(): ReactElement {
  const { locale, theme, fault } = useSettings();
  const scenarios = useScenarios();
  const emulator = {
    scenarios,
    scenario: fault === 'none' ? undefined : fault,
    onScenarioChange: (fault = 'none') => changeSettings({ fault }),
  };
  return (
    <NusantaraDevtools
      locale={locale}
      theme={theme}
      side="end"
      emulator={scenarios.length > 0 ? emulator : undefined}
    />
  );
}
