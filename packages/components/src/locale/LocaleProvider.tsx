'use client';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { Locale } from './Locale.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { LocaleContext } from './LocaleContext.ts';

/** A locale of the kit by its name, or one of your own. */
export type LocaleOption = 'en' | 'id' | Locale;

export interface LocaleProviderProps {
  readonly locale: LocaleOption;
  readonly children: ReactNode;
}

/** The language of every component below it. Without one, English. Renders no element. */
export function LocaleProvider({ locale, children }: LocaleProviderProps): ReactElement {
  const words = useMemo(() => resolve(locale), [locale]);
  return <LocaleContext.Provider value={words}>{children}</LocaleContext.Provider>;
}

function resolve(locale: LocaleOption): Locale {
  if (locale === 'en') return en;
  if (locale === 'id') return id;
  return locale;
}
