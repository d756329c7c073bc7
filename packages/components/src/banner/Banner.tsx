'use client';
import { forwardRef, useId, type ReactElement, type ReactNode } from 'react';
import type { Copy } from '../locale/Locale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { BannerContext, useBannerPart, type BannerContent } from './BannerContext.ts';

export interface BannerRootProps extends Omit<PartProps<'div'>, 'content'> {
  readonly content: BannerContent;
}

/** The one shape of every banner. Renders a `<div role="group">` that is named by what happened. */
export const BannerRoot: Part<BannerRootProps, HTMLDivElement> = forwardRef(function BannerRoot(
  { content, ...rest },
  ref,
) {
  const headingId = useId();
  const element = usePart('div', rest, ref, {
    className: 'nusantara-banner',
    role: 'group',
    'aria-labelledby': headingId,
    'data-tone': content.tone,
  });
  const context = { ...content, headingId };
  // It renders when what it says has changed, and its parts with it.
  // oxlint-disable-next-line react/jsx-no-constructed-context-values
  return <BannerContext.Provider value={context}>{element}</BannerContext.Provider>;
});

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
      children: phrase(body),
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
      role: announce,
      children: (
        <>
          <BannerTitle />
          <BannerBody />
        </>
      ),
    });
  },
);

/** One sentence of copy. What is not ours stands in an element of its own, isolated in direction. */
function phrase(copy: Copy): ReactNode {
  if (typeof copy === 'string') return copy;
  return copy.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('quote' in piece) {
      return (
        <em key="quote" dir="auto">
          {piece.quote}
        </em>
      );
    }
    return (
      <code key="code" dir="auto" translate="no">
        {piece.code}
      </code>
    );
  });
}
