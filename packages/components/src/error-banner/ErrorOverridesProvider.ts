'use client';
import { ErrorOverridesContext } from './ErrorOverrides.ts';

/** Gives every banner below it the app's own words, actions and banners. Renders no element. */
export const ErrorOverridesProvider: typeof ErrorOverridesContext.Provider =
  ErrorOverridesContext.Provider;
