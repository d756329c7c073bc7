'use client';
import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { BannerBody } from './BannerBody.tsx';
import { useBannerPart } from './BannerContext.ts';
import { BannerTitle } from './BannerTitle.tsx';

export type BannerMessageProps = PartProps<'div'>;

/** What happened and what to do, announced once when it is news. Renders a `<div role="alert">`. */
export const BannerMessage: Part<BannerMessageProps, HTMLDivElement> = forwardRef(
  function BannerMessage(props, ref) {
    const { announce } = useBannerPart('ErrorBanner.Message');
    return usePart('div', props, ref, {
      className: 'nusantara-banner-words',
      role: announce === 'off' ? undefined : announce,
      children: (
        <>
          <BannerTitle />
          <BannerBody />
        </>
      ),
    });
  },
);
