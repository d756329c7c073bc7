'use client';
import { forwardRef } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import { mergeProps } from '../part/mergeProps.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { RequestId, type RequestIdProps } from '../request-id/RequestId.tsx';
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

export type ErrorBannerRequestIdProps = Omit<RequestIdProps, 'value'>;

/** The id of the failed request, with its copy button. Renders a `<span>`; nothing without an id. */
export const ErrorBannerRequestId: Part<ErrorBannerRequestIdProps, HTMLSpanElement> = forwardRef(
  function ErrorBannerRequestId(props, ref) {
    const { error } = useErrorBannerPart('ErrorBanner.RequestId');
    return error.requestId ? <RequestId {...props} ref={ref} value={error.requestId} /> : null;
  },
);

export type ErrorBannerDismissProps = PartProps<'button'>;

/** Puts the failure aside. Renders a `<button>`, where the app lets it (`onDismiss`). */
export const ErrorBannerDismiss: Part<ErrorBannerDismissProps, HTMLButtonElement> = forwardRef(
  function ErrorBannerDismiss(props, ref) {
    const { onDismiss } = useErrorBannerPart('ErrorBanner.Dismiss');
    const { action: words } = useFailureLocale();
    const own = mergeProps(iconButtonProps(words.dismiss, CloseIcon), {
      className: 'nusantara-banner-dismiss',
      onClick: onDismiss,
    });
    const element = usePart('button', props, ref, own);
    return onDismiss ? element : null;
  },
);
