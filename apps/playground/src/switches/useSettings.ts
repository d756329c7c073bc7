import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { readSettings, type Settings, writeSettings } from './settings.ts';

/** The settings of this page, which live in its address. */
export function useSettings(): Settings {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => readSettings(search), [search]);
}

/** Changes some settings: the address says so, and every `useSettings` hears of it. */
export function changeSettings(change: Partial<Settings>): void {
  const next = { ...readSettings(location.search), ...change };
  history.replaceState(history.state, '', `${location.pathname}${writeSettings(next)}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Lets the document speak and look as the settings say. */
export function useDocumentSettings({ theme, locale, dir }: Settings): void {
  useEffect(() => {
    const { documentElement: root } = document;
    root.dataset['nusantaraTheme'] = theme;
    root.lang = locale;
    root.dir = dir;
  }, [theme, locale, dir]);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}
