'use client';
import { forwardRef, type ReactElement } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useBannerPart } from './BannerContext.ts';
import { Phrase } from './Phrase.tsx';

/** The sign of what happened. Decorative: the words say it. Renders an `<svg>`. */
export function BannerIcon(): ReactElement {
  const { icon: Icon } = useBannerPart('ErrorBanner.Icon');
  return <Icon />;
}

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
