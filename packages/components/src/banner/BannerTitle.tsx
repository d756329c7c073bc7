'use client';
import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useBannerPart } from './BannerContext.ts';

export type BannerTitleProps = PartProps<'strong'>;

/** What happened. Renders a `<strong>` that names the banner. */
export const BannerTitle: Part<BannerTitleProps, HTMLElement> = forwardRef(
  function BannerTitle(props, ref) {
    const { heading, headingId } = useBannerPart('ErrorBanner.Title');
    return usePart('strong', props, ref, {
      className: 'nusantara-banner-title',
      id: headingId,
      children: heading,
    });
  },
);
