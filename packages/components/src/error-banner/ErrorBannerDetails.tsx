'use client';
import { Fragment, forwardRef } from 'react';
import { useCopy } from '../copy-button/useCopy.ts';
import { CopyIcon } from '../icons/icons.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useErrorBannerPart } from './ErrorBannerContext.ts';
import { errorReport, errorReportText } from './errorReport.ts';

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
