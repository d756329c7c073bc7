'use client';
import type { NusantaraError, Wait } from '@nusantara-ai/client';
import type { Context } from 'react';
import type { Tone } from '../error-banner/bannerPlan.ts';
import type { Icon } from '../icons/icons.tsx';
import type { Copy } from '../locale/Locale.ts';
import { createPartContext } from '../part/createPartContext.ts';

/** What a button of a banner says and does. */
export interface BannerAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** What a banner says, and how. */
export interface BannerContent {
  readonly tone: Tone;
  readonly icon: Icon;
  /** What happened. */
  readonly heading: string;
  /** What to do. */
  readonly body: Copy;
  /** How the two are announced when they appear. Nothing else in the banner is. */
  readonly announce: 'alert' | 'status' | undefined;
  /** What can be done: the first stands out. In the place of what cannot be done here is nothing. */
  readonly actions: readonly (BannerAction | null | undefined)[];
  /** The pause before an automatic retry, while there is one. */
  readonly wait?: Wait | undefined;
  /** What failed, where something did. */
  readonly error?: NusantaraError | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

export interface BannerContextValue extends BannerContent {
  readonly headingId: string;
}

const made: readonly [
  Context<BannerContextValue | undefined>,
  (part: string) => BannerContextValue,
] = createPartContext<BannerContextValue>('ErrorBanner.Root');

export const BannerContext: Context<BannerContextValue | undefined> = made[0];
export const useBannerPart: (part: string) => BannerContextValue = made[1];
