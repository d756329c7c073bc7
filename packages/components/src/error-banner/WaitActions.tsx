'use client';
import type { Wait } from '@nusantara-ai/client';
import { forwardRef, useState, type ReactElement } from 'react';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import type { ActionHandlers } from './BannerActions.tsx';
import { useCountdown } from './useCountdown.ts';

interface WaitActionsProps extends PartProps<'div'> {
  readonly wait: Wait & { readonly until: number };
  /** What the button that skips the wait does, in words and in deed. */
  readonly now: 'tryNow' | 'sendNow';
  readonly handlers: ActionHandlers;
}

/**
 * The pause before an automatic retry: how long yet, which attempt comes, a way to go now and one to
 * give up. It ticks for the eye alone; its beginning is spoken once.
 */
export const WaitActions: Part<WaitActionsProps, HTMLDivElement> = forwardRef(function WaitActions(
  { wait, now, handlers, ...rest },
  ref,
) {
  const { wait: words, action } = useFailureLocale();
  const left = useCountdown(wait.until);
  const [whole] = useState(left);
  const { [now]: handleNow, cancel: handleCancel } = handlers;
  const buttons = usePart('div', rest, ref, {
    className: 'nusantara-banner-actions',
    children: (
      <>
        {handleNow && (
          <button type="button" className="nusantara-button" onClick={handleNow}>
            <Ring part={whole === 0 ? 0 : left / whole} />
            <span aria-hidden="true">
              <bdi>{words.short(left)}</bdi> ·
            </span>
            {action[now]}
          </button>
        )}
        {handleCancel && (
          <button type="button" className="nusantara-button" onClick={handleCancel}>
            {action.cancel}
          </button>
        )}
      </>
    ),
  });

  return (
    <>
      <p className="nusantara-banner-wait" role="timer">
        {words.remaining(left || undefined, wait.attempt, wait.maxAttempts)}
      </p>
      <output className="nusantara-visually-hidden">
        {words.spoken(whole, wait.attempt, wait.maxAttempts)}
      </output>
      {buttons}
    </>
  );
});

function Ring({ part }: { readonly part: number }): ReactElement {
  return (
    <svg className="nusantara-ring" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.5" pathLength="100" strokeDasharray={`${part * 100} 100`} />
    </svg>
  );
}
