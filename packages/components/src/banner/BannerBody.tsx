'use client';
import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useBannerPart } from './BannerContext.ts';
import { Phrase } from './Phrase.tsx';

export type BannerBodyProps = PartProps<'p'>;

/** What to do. Renders a `<p>`. */
export const BannerBody: Part<BannerBodyProps, HTMLParagraphElement> = forwardRef(
  function BannerBody(props, ref) {
    const { body } = useBannerPart('ErrorBanner.Body');
    return usePart('p', props, ref, {
      className: 'nusantara-banner-body',
      children: <Phrase copy={body} />,
    });
  },
);
