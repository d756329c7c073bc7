'use client';
import type { NusantaraError, Wait } from '@nusantara-ai/client';
import type { Context } from 'react';
import { createPartContext } from '../part/createPartContext.ts';
import type { ActionHandlers } from './BannerActions.tsx';
import type { BannerPlan } from './bannerPlan.ts';
import type { ErrorCase } from './errorCase.ts';
import type { ErrorOverride } from './ErrorOverrides.ts';

/** What an error banner's root tells its parts. */
export interface ErrorBannerContextValue {
  readonly error: NusantaraError;
  readonly which: ErrorCase;
  readonly wait: Wait | undefined;
  readonly plan: BannerPlan;
  readonly handlers: ActionHandlers;
  readonly override: ErrorOverride | undefined;
  readonly onDismiss: (() => void) | undefined;
}

const made: readonly [
  Context<ErrorBannerContextValue | undefined>,
  (part: string) => ErrorBannerContextValue,
] = createPartContext<ErrorBannerContextValue>('ErrorBanner.Root');

export const ErrorBannerContext: Context<ErrorBannerContextValue | undefined> = made[0];
export const useErrorBannerPart: (part: string) => ErrorBannerContextValue = made[1];
