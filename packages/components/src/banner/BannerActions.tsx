'use client';
import type { Wait } from '@nusantara-ai/client';
import { forwardRef, type ReactElement } from 'react';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useBannerPart } from './BannerContext.ts';
import { useCountdown } from './useCountdown.ts';

export type BannerActionsProps = PartProps<'div'>;

/**
 * What can be done: the solid action first; during a wait its countdown, a way to go now and one to
 * give up. Renders a `<div>`, or nothing.
 */
export const BannerActions: Part<BannerActionsProps, HTMLDivElement> = forwardRef(
  function BannerActions(props, ref) {
    const { actions, wait } = useBannerPart('ErrorBanner.Actions');
    const until = wait?.until;
    const offered = actions.filter((action) => !!action);
    const element = usePart('div', props, ref, {
      className: 'nusantara-banner-actions',
      children: offered.map((action, index) => (
        <button
          key={action.label}
          type="button"
          className="nusantara-button"
          data-solid={action === actions[0] ? '' : undefined}
          onClick={action.onClick}
        >
          {index === 0 && until && <TimeLeft key={until} until={until} />}
          {action.label}
        </button>
      )),
    });

    return (
      <>
        {until && <Announcement key={until} until={until} wait={wait} />}
        {(offered[0] || props.children) && element}
      </>
    );
  },
);

interface CountdownProps {
  /** Unix time in milliseconds at which the wait is over. */
  readonly until: number;
}

/** How long yet, and which attempt comes. It ticks for the eye alone; its beginning is spoken once. */
function Announcement({
  until,
  wait: { attempt, maxAttempts },
}: CountdownProps & { readonly wait: Wait }): ReactElement {
  const { wait: words } = useFailureLocale();
  const [left, whole] = useCountdown(until);
  return (
    <>
      <p className="nusantara-banner-wait" role="timer">
        {words.remaining(left, attempt, maxAttempts)}
      </p>
      <output className="nusantara-visually-hidden">
        {words.spoken(whole, attempt, maxAttempts)}
      </output>
    </>
  );
}

/** The same as a sign, before the words of the button that ends the wait. */
function TimeLeft({ until }: CountdownProps): ReactElement {
  const { wait: words } = useFailureLocale();
  const [left, whole] = useCountdown(until);
  return (
    <>
      <svg className="nusantara-ring" aria-hidden="true">
        <circle cx="7" cy="7" r="6" pathLength="1" strokeDasharray={`${left / (whole || 1)} 1`} />
      </svg>
      <span aria-hidden="true">
        <bdi>{words.short(left)}</bdi> ·
      </span>
    </>
  );
}
