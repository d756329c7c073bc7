'use client';
import { forwardRef } from 'react';
import { BannerIcon, BannerMessage } from '../banner/Banner.tsx';
import type { Part } from '../part/Part.ts';
import {
  ErrorBannerActions,
  ErrorBannerDetails,
  ErrorBannerDismiss,
  ErrorBannerRequestId,
} from './errorBannerParts.tsx';
import { ErrorBannerRoot, type ErrorBannerProps } from './ErrorBannerRoot.tsx';

/**
 * What happened, what to do, at most one solid action, and last the request id: its root and, unless it
 * has children of its own, all parts of it.
 *
 * An action is offered where the failure calls for it and its handler is given. Nothing that a server
 * sent is rendered as anything but text.
 */
export const ErrorBannerView: Part<ErrorBannerProps, HTMLDivElement> = forwardRef(
  function ErrorBanner({ children, ...rest }, ref) {
    return (
      <ErrorBannerRoot {...rest} ref={ref}>
        {children ?? everything}
      </ErrorBannerRoot>
    );
  },
);

const everything = (
  <>
    <BannerIcon />
    <BannerMessage />
    <ErrorBannerActions />
    <div className="nusantara-banner-foot">
      <ErrorBannerRequestId />
      <ErrorBannerDetails />
    </div>
    <ErrorBannerDismiss />
  </>
);
