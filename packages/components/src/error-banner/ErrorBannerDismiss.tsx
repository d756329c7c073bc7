'use client';
import { forwardRef } from 'react';
import { iconButtonProps } from '../icon-button/iconButtonProps.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { mergeProps } from '../part/mergeProps.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useErrorBannerPart } from './ErrorBannerContext.ts';

export type ErrorBannerDismissProps = PartProps<'button'>;

/** Puts the failure aside. Renders a `<button>`, where the app lets it (`onDismiss`). */
export const ErrorBannerDismiss: Part<ErrorBannerDismissProps, HTMLButtonElement> = forwardRef(
  function ErrorBannerDismiss(props, ref) {
    const { onDismiss } = useErrorBannerPart('ErrorBanner.Dismiss');
    const { action: words } = useLocale();
    const own = mergeProps(iconButtonProps(words.dismiss, CloseIcon), {
      className: 'nusantara-banner-dismiss',
      onClick: onDismiss,
    });
    const element = usePart('button', props, ref, own);
    return onDismiss ? element : null;
  },
);
