'use client';
import type { Wait } from '@nusantara-ai/client';
import { forwardRef, useState, type ReactElement, type ReactNode } from 'react';
import type { ActionName } from '../locale/Locale.ts';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import type { PlannedActions } from './bannerPlan.ts';
import { useCountdown } from './useCountdown.ts';

/** What the app can do of what a banner may offer. */
export type ActionHandlers = Readonly<Partial<Record<ActionName, (() => void) | undefined>>>;

interface Action {
  readonly label: string;
  readonly onClick: () => void;
}

interface BannerActionsProps extends PartProps<'div'> {
  readonly actions: PlannedActions;
  readonly handlers: ActionHandlers;
  /** A solid action that is not ours. */
  readonly own?: Action | undefined;
  /** What stands before the words of the first action. */
  readonly sign?: ReactNode;
}

/** The actions of a plan that have a handler: the solid one first. */
export const BannerActions: Part<BannerActionsProps, HTMLDivElement> = forwardRef(
  function BannerActions({ actions, handlers, own, sign, ...rest }, ref) {
    const { action: words } = useFailureLocale();
    const [solid, ...quiet] = actions.map((name): Action | undefined => {
      const onClick = name && handlers[name];
      return onClick && { label: words[name], onClick };
    });
    const first = own ?? solid;
    const offered = [first, ...quiet].filter((action) => action !== undefined);
    const element = usePart('div', rest, ref, {
      className: 'nusantara-banner-actions',
      children: offered.map((action, index) => (
        <button
          key={action.label}
          type="button"
          className="nusantara-button"
          data-solid={action === first ? '' : undefined}
          onClick={action.onClick}
        >
          {index === 0 && sign}
          {action.label}
        </button>
      )),
    });
    return offered[0] || rest.children ? element : null;
  },
);

interface WaitActionsProps extends Omit<BannerActionsProps, 'own' | 'sign'> {
  readonly wait: Wait;
  /** Unix time in milliseconds at which it is over. */
  readonly until: number;
}

/**
 * The pause before an automatic retry: how long yet, which attempt comes, a way to go now and one to
 * give up. It ticks for the eye alone; its beginning is spoken once.
 */
export const WaitActions: Part<WaitActionsProps, HTMLDivElement> = forwardRef(function WaitActions(
  { until, wait: { attempt, maxAttempts }, ...rest },
  ref,
) {
  const { wait: words } = useFailureLocale();
  const left = useCountdown(until);
  const [whole] = useState(left);

  return (
    <>
      <p className="nusantara-banner-wait" role="timer">
        {words.remaining(left || undefined, attempt, maxAttempts)}
      </p>
      <output className="nusantara-visually-hidden">
        {words.spoken(whole, attempt, maxAttempts)}
      </output>
      <BannerActions
        {...rest}
        ref={ref}
        sign={
          <>
            <Ring part={whole === 0 ? 0 : left / whole} />
            <span aria-hidden="true">
              <bdi>{words.short(left)}</bdi> ·
            </span>
          </>
        }
      />
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
