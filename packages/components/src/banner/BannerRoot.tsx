'use client';
import { forwardRef, useId } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { BannerContext, type BannerContent } from './BannerContext.ts';

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
