'use client';
import type { NusantaraError, Wait } from '@nusantara-ai/client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Banner } from '../banner/Banner.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { IconButton } from '../icon-button/IconButton.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';
import type { Part } from '../part.ts';
import { RequestId } from '../request-id/RequestId.tsx';
import { BannerActions, type ActionHandlers } from './BannerActions.tsx';
import { ErrorDetails } from './ErrorDetails.tsx';
import { WaitActions } from './WaitActions.tsx';
import { planFor } from './bannerPlan.ts';
import { errorCase } from './errorCase.ts';
import { errorFacts } from './errorFacts.ts';

export interface ErrorBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly error: NusantaraError;
  /** The pause before an automatic retry, while there is one: counts down. */
  readonly wait?: Wait | undefined;
  /**
   * Whether something of the answer arrived and is on screen.
   * @default false
   */
  readonly kept?: boolean;
  /** The model that was asked, to be named where it could not be found. */
  readonly model?: string | undefined;
  /**
   * Not announced: for a failure that was there before, such as one of a restored conversation.
   * @default false
   */
  readonly quiet?: boolean;
  readonly onRetry?: (() => void) | undefined;
  /** Ends the wait by asking now. */
  readonly onTryNow?: (() => void) | undefined;
  /** Ends the wait without asking again. */
  readonly onCancel?: (() => void) | undefined;
  readonly onEdit?: (() => void) | undefined;
  readonly onContinue?: (() => void) | undefined;
  readonly onNewChat?: (() => void) | undefined;
  readonly onChooseModel?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/**
 * What happened, what to do, at most one solid action, and last the request id. Renders a
 * `<div role="group">`; nothing for an error that a person caused by stopping.
 *
 * An action is offered where the failure calls for it and its handler is given. Nothing that a server
 * sent is rendered as anything but text.
 *
 * `data-kind`: the error's kind. `data-tone`: "danger" | "warn" | "info".
 */
export const ErrorBanner: Part<ErrorBannerProps, HTMLDivElement> = forwardRef(function ErrorBanner(
  {
    error,
    wait,
    kept = false,
    model,
    quiet = false,
    onRetry,
    onTryNow,
    onCancel,
    onEdit,
    onContinue,
    onNewChat,
    onChooseModel,
    onDismiss,
    ...rest
  },
  ref,
) {
  const locale = useLocale();
  const which = errorCase(error, kept);
  if (!which) return null;

  const waiting = wait !== undefined;
  const plan = planFor(which, { waiting, kept });
  const words = locale.error[which];
  const facts = errorFacts(error, { model, canChooseModel: onChooseModel !== undefined, waiting });
  const handlers: ActionHandlers = {
    retry: onRetry,
    startOver: onRetry,
    tryNow: onTryNow,
    sendNow: onTryNow,
    cancel: onCancel,
    edit: onEdit,
    continue: onContinue,
    newChat: onNewChat,
    chooseModel: onChooseModel,
  };

  return (
    <Banner
      {...rest}
      ref={ref}
      tone={plan.tone}
      icon={plan.icon}
      heading={words.title(facts)}
      body={words.body(facts)}
      announce={quiet ? 'off' : 'alert'}
      data-kind={error.kind}
    >
      {wait?.until === undefined ? (
        <BannerActions plan={plan} handlers={handlers} />
      ) : (
        <WaitActions
          key={wait.until}
          wait={{ ...wait, until: wait.until }}
          now={which === 'rate_limit' ? 'sendNow' : 'tryNow'}
          handlers={handlers}
        />
      )}
      <div className="nusantara-banner-foot">
        {error.requestId && <RequestId value={error.requestId} />}
        <ErrorDetails error={error} />
      </div>
      {onDismiss && (
        <IconButton
          className="nusantara-banner-dismiss"
          label={locale.action.dismiss}
          icon={CloseIcon}
          onClick={onDismiss}
        />
      )}
    </Banner>
  );
});
