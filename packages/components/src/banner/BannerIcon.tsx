'use client';
import type { ReactElement } from 'react';
import { useBannerPart } from './BannerContext.ts';

/** The sign of what happened. Decorative: the words say it. Renders an `<svg>`. */
export function BannerIcon(): ReactElement {
  const { icon: Icon } = useBannerPart('ErrorBanner.Icon');
  return <Icon />;
}
