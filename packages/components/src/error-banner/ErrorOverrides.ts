'use client';
import type { ErrorType, NusantaraError } from '@nusantara-ai/client';
import { createContext, useContext, type Context, type ReactNode } from 'react';
import type { Copy, Told } from '../locale/Locale.ts';
import type { ErrorCase } from './errorCase.ts';
import type { ErrorBannerProps } from './ErrorBannerRoot.tsx';

/** What an app says or does about one sort of failure in place of the kit. */
export interface ErrorOverride {
  /** What happened. */
  readonly title?: Told<string> | undefined;
  /** What to do. */
  readonly body?: Told<Copy> | undefined;
  /** The one action that stands out; `null` for none. */
  readonly action?:
    | { readonly label: string; readonly onClick: (error: NusantaraError) => void }
    | null
    | undefined;
  /** The whole banner. What it returns stands in its place. */
  readonly render?: ((props: ErrorBannerProps) => ReactNode) | undefined;
}

/** The app's own banners, by what a banner speaks of or by the error's type. */
export type ErrorOverrides = Readonly<Partial<Record<ErrorCase | ErrorType, ErrorOverride>>>;

export const ErrorOverridesContext: Context<ErrorOverrides> = createContext<ErrorOverrides>({});

/** The app's word about this failure: that about its case before that about its type. */
export function useErrorOverride(
  error: NusantaraError,
  which: ErrorCase | undefined,
): ErrorOverride | undefined {
  const overrides = useContext(ErrorOverridesContext);
  return (which && overrides[which]) ?? overrides[error.type];
}
