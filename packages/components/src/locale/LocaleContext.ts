'use client';
import { createContext, useContext, type Context } from 'react';
import type { FailureLocale, Locale } from './Locale.ts';
import { enFailures } from './enFailures.ts';

export const LocaleContext: Context<Locale | undefined> = createContext<Locale | undefined>(
  undefined,
);

/** What banners say in the language of the nearest `<LocaleProvider>`; in English without one. */
export function useFailureLocale(): FailureLocale {
  return useContext(LocaleContext) ?? enFailures;
}
