'use client';
import { Fragment, forwardRef } from 'react';
import { useBannerPart } from '../banner/BannerContext.ts';
import { useCopy } from '../copy-button/useCopy.ts';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { CloseIcon, CopyIcon } from '../icons/icons.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { RequestId, type RequestIdProps } from '../request-id/RequestId.tsx';
import { errorReport, errorReportText } from './errorReport.ts';

export type ErrorBannerRequestIdProps = Omit<RequestIdProps, 'value'>;

/** The id of the failed request, with its copy button. Renders a `<span>`; nothing without an id. */
export const ErrorBannerRequestId: Part<ErrorBannerRequestIdProps, HTMLSpanElement> = forwardRef(
  function ErrorBannerRequestId(props, ref) {
    const { error } = useBannerPart('ErrorBanner.RequestId');
    return error?.requestId ? <RequestId {...props} ref={ref} value={error.requestId} /> : null;
  },
);

export type ErrorBannerDismissProps = PartProps<'button'>;

/** Puts the failure aside. Renders a `<button>`, where the app lets it (`onDismiss`). */
export const ErrorBannerDismiss: Part<ErrorBannerDismissProps, HTMLButtonElement> = forwardRef(
  function ErrorBannerDismiss(props, ref) {
    const { onDismiss } = useBannerPart('ErrorBanner.Dismiss');
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
    const { error } = useBannerPart('ErrorBanner.Details');
    const { details: words } = useFailureLocale();
    const { state, copy } = useCopy();

    return usePart('details', props, ref, {
      className: 'nusantara-banner-details',
      children: error && (
        <>
          <summary>{words.summary}</summary>
          <dl>
            {errorReport(error).map(
              ([name, value]) =>
                // The id stands beside these already.
                name !== 'requestId' && (
                  <Fragment key={name}>
                    <dt>{words[name]}</dt>
                    <dd dir="auto" translate="no">
                      {value}
                    </dd>
                  </Fragment>
                ),
            )}
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
            {state !== 'idle' && words[state]}
          </output>
        </>
      ),
    });
  },
);
