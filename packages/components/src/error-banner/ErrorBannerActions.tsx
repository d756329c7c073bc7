'use client';
import { forwardRef } from 'react';
import type { Part, PartProps } from '../part/Part.ts';
import { BannerActions } from './BannerActions.tsx';
import { useErrorBannerPart } from './ErrorBannerContext.ts';
import { WaitActions } from './WaitActions.tsx';

export type ErrorBannerActionsProps = PartProps<'div'>;

/**
 * What can be done: the solid action first; during a wait its countdown, a way to go now and one to
 * give up. Renders a `<div>`, or nothing.
 */
export const ErrorBannerActions: Part<ErrorBannerActionsProps, HTMLDivElement> = forwardRef(
  function ErrorBannerActions(props, ref) {
    const { error, wait, which, plan, handlers, override } =
      useErrorBannerPart('ErrorBanner.Actions');
    if (wait?.until !== undefined) {
      const now = which === 'rate_limit' ? 'sendNow' : 'tryNow';
      return (
        <WaitActions
          {...props}
          ref={ref}
          key={wait.until}
          wait={{ ...wait, until: wait.until }}
          now={now}
          handlers={handlers}
        />
      );
    }
    const own = override?.action;
    return (
      <BannerActions
        {...props}
        ref={ref}
        // The app's action takes the place of ours; what is quiet beside it stays.
        plan={own === undefined ? plan : { quiet: plan.quiet }}
        own={own ? { label: own.label, onClick: () => own.onClick(error) } : undefined}
        handlers={handlers}
      />
    );
  },
);
