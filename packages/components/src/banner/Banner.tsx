'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import type { Tone } from '../error-banner/bannerPlan.ts';
import type { Icon } from '../icons/icons.tsx';
import type { Copy } from '../locale/Locale.ts';
import { classes, type Part } from '../part.ts';
import { Phrase } from './Phrase.tsx';

export interface BannerProps extends ComponentPropsWithoutRef<'div'> {
  readonly tone: Tone;
  readonly icon: Icon;
  /** What happened. */
  readonly heading: string;
  /** What to do. */
  readonly body: Copy;
  /** How the two are announced when they appear. Nothing else in the banner is. */
  readonly announce?: 'alert' | 'status' | 'off';
}

/** The one shape of every banner: icon, what happened, what to do, then what can be done. */
export const Banner: Part<BannerProps, HTMLDivElement> = forwardRef(function Banner(
  { tone, icon: Icon, heading, body, announce = 'off', className, children, ...rest },
  ref,
) {
  const headingId = useId();
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for a form's controls
      role="group"
      aria-labelledby={headingId}
      {...rest}
      ref={ref}
      className={classes('nusantara-banner', className)}
      data-tone={tone}
    >
      <Icon />
      <div className="nusantara-banner-words" role={announce === 'off' ? undefined : announce}>
        <strong className="nusantara-banner-title" id={headingId}>
          {heading}
        </strong>
        <p className="nusantara-banner-body">
          <Phrase copy={body} />
        </p>
      </div>
      {children}
    </div>
  );
});
