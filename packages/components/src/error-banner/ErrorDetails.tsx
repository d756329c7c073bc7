'use client';
import type { NusantaraError } from '@nusantara-ai/client';
import { Fragment, type ReactElement } from 'react';
import { CopyIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import { useCopy } from '../copy-button/useCopy.ts';
import { errorReport, errorReportText } from './errorReport.ts';

/** The technical facts of a failure, one step away, and all of them as text for support. */
export function ErrorDetails({ error }: { readonly error: NusantaraError }): ReactElement {
  const { details: words } = useLocale();
  const { state, copy } = useCopy();
  // The id stands beside these already.
  const facts = errorReport(error).filter(([name]) => name !== 'requestId');

  return (
    <details className="nusantara-banner-details">
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
    </details>
  );
}
