'use client';
import { Fragment, forwardRef } from 'react';
import { useCopy } from '../copy-button/useCopy.ts';
import { iconButtonProps } from '../icon-button/IconButton.tsx';
import { CloseIcon, CopyIcon } from '../icons/icons.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { RequestId, type RequestIdProps } from '../request-id/RequestId.tsx';
import { BannerActions, WaitActions } from './BannerActions.tsx';
import { useErrorBannerPart } from './ErrorBannerContext.ts';
import { errorReport, errorReportText } from './errorReport.ts';

export type ErrorBannerActionsProps = PartProps<'div'>;

/**
 * What can be done: the solid action first; during a wait its countdown, a way to go now and one to
 * give up. Renders a `<div>`, or nothing.
 */
export const ErrorBannerActions: Part<ErrorBannerActionsProps, HTMLDivElement> = forwardRef(
  function ErrorBannerActions(props, ref) {
    const { error, wait, plan, handlers, override } = useErrorBannerPart('ErrorBanner.Actions');
    const { actions } = plan;
    if (wait?.until !== undefined) {
      return (
        <WaitActions
          {...props}
          {...{ actions, handlers, wait }}
          ref={ref}
          key={wait.until}
          until={wait.until}
        />
      );
    }
    const own = override?.action;
    return (
      <BannerActions
        {...props}
        ref={ref}
        // The app's action takes the place of ours; what is quiet beside it stays.
        actions={own === undefined ? actions : [undefined, ...actions.slice(1)]}
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
    const element = usePart('button', props, ref, {
      ...iconButtonProps(words.dismiss, CloseIcon),
      className: 'nusantara-icon-button nusantara-banner-dismiss',
      onClick: onDismiss,
    });
    return onDismiss ? element : null;
  },
);

export type ErrorBannerDetailsProps = PartProps<'details'>;

/**
 * The technical facts of a failure, one step away, and all of them as text for support. Renders a
 * `<details>`.
 */
export const ErrorBannerDetails: Part<ErrorBannerDetailsProps, HTMLDetailsElement> = forwardRef(
  function ErrorBannerDetails(props, ref) {
    const { error } = useErrorBannerPart('ErrorBanner.Details');
    const { details: words } = useFailureLocale();
    const { state, copy } = useCopy();
    // The id stands beside these already.
    const facts = errorReport(error).filter(([name]) => name !== 'requestId');

    return usePart('details', props, ref, {
      className: 'nusantara-banner-details',
      children: (
        <>
          <summary>{words.summary}</summary>
          <dl>
            {facts.map(([name, value]) => (
              <Fragment key={name}>
                <dt>{words[name]}</dt>
                <dd dir="auto" translate="no">
                  {value}
                </dd>
              </Fragment>
            ))}
          </dl>
          <button
            type="button"
            className="nusantara-button"
            onClick={() => void copy(errorReportText(error))}
          >
            <CopyIcon />
            {words.copy}
          </button>{' '}
          <output className="nusantara-request-id-status">
            {state === 'copied' && words.copied}
            {state === 'refused' && words.copyRefused}
          </output>
        </>
      ),
    });
  },
);
