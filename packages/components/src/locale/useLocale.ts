'use client';
import { createContext, useContext, type Context } from 'react';
import type { Locale } from './Locale.ts';
import { en } from './en.ts';

export const LocaleContext: Context<Locale> = createContext<Locale>(en);

/** The words of the nearest `<LocaleProvider>`; English without one. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
