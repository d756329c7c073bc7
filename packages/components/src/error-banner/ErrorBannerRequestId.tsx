'use client';
import { forwardRef } from 'react';
import type { Part } from '../part/Part.ts';
import { RequestId, type RequestIdProps } from '../request-id/RequestId.tsx';
import { useErrorBannerPart } from './ErrorBannerContext.ts';

export type ErrorBannerRequestIdProps = Omit<RequestIdProps, 'value'>;

/** The id of the failed request, with its copy button. Renders a `<span>`; nothing without an id. */
export const ErrorBannerRequestId: Part<ErrorBannerRequestIdProps, HTMLSpanElement> = forwardRef(
  function ErrorBannerRequestId(props, ref) {
    const { error } = useErrorBannerPart('ErrorBanner.RequestId');
    return error.requestId ? <RequestId {...props} ref={ref} value={error.requestId} /> : null;
  },
);
