'use client';
import { useContext } from 'react';
import type { Locale } from './Locale.ts';
import { en } from './en.ts';
import { LocaleContext } from './LocaleContext.ts';

/** The words of the nearest `<LocaleProvider>`; English without one. */
export function useLocale(): Locale {
  return useContext(LocaleContext) ?? en;
}
