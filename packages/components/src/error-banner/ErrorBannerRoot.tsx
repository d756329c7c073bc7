'use client';
import type { NusantaraError, Wait } from '@nusantara-ai/client';
import { forwardRef } from 'react';
import { BannerIcon, BannerMessage, BannerRoot } from '../banner/Banner.tsx';
import { BannerActions } from '../banner/BannerActions.tsx';
import type { ActionName } from '../locale/Locale.ts';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { planFor } from './bannerPlan.ts';
import {
  ErrorBannerDetails,
  ErrorBannerDismiss,
  ErrorBannerRequestId,
} from './errorBannerParts.tsx';
import { errorCase } from './errorCase.ts';
import { errorFacts } from './errorFacts.ts';
import { useErrorOverride } from './ErrorOverrides.ts';
import { told } from './told.ts';

export interface ErrorBannerProps extends PartProps<'div'> {
  readonly error: NusantaraError;
  /** The pause before an automatic retry, while there is one: counts down. */
  readonly wait?: Wait | undefined;
  /**
   * Whether something of the answer arrived and is on screen.
   * @default false
   */
  readonly kept?: boolean | undefined;
  /** The model that was asked, to be named where it could not be found. */
  readonly model?: string | undefined;
  /**
   * Not announced: for a failure that was there before, such as one of a restored conversation.
   * @default false
   */
  readonly quiet?: boolean | undefined;
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
 * What happened, what to do, at most one solid action, and last the request id: all parts of it, or
 * those it is given as children. Renders a `<div role="group">`; nothing for an error that a person
 * caused by stopping.
 *
 * An action is offered where the failure calls for it and its handler is given. Nothing that a server
 * sent is rendered as anything but text.
 *
 * `data-kind`: the error's kind. `data-case`: what the banner speaks of. `data-tone`: "danger" | "warn" |
 * "info".
 */
export const ErrorBannerRoot: Part<ErrorBannerProps, HTMLDivElement> = forwardRef(
  function ErrorBanner(props: ErrorBannerProps, ref) {
    const {
      error,
      wait,
      kept,
      model,
      quiet,
      onRetry,
      onTryNow,
      onCancel,
      onEdit,
      onContinue,
      onNewChat,
      onChooseModel,
      onDismiss,
      children,
      ...rest
    } = props;
    const { error: copy, action: labels } = useFailureLocale();
    const which = errorCase(error, { kept, model });
    const override = useErrorOverride(error, which);
    if (!which) return null;
    if (override?.render) return <>{override.render(props)}</>;

    const facts = errorFacts(error, {
      model,
      canChooseModel: Boolean(onChooseModel),
      waiting: Boolean(wait),
      kept,
    });
    const { tone, icon, actions } = planFor(which, facts);
    const { title = copy[which].title, body = copy[which].body, action } = override ?? {};
    const handlers: Readonly<Partial<Record<ActionName, (() => void) | undefined>>> = {
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
    const [solid, ...quieter] = actions.map((name) => {
      const onClick = name && handlers[name];
      return onClick && { label: labels[name], onClick };
    });
    // The app's action takes the place of ours, but for the countdown; what is quiet beside it stays.
    const first =
      action === undefined || wait?.until
        ? solid
        : action && { label: action.label, onClick: () => action.onClick(error) };

    return (
      <BannerRoot
        {...rest}
        ref={ref}
        content={{
          tone,
          icon,
          heading: told(title, facts),
          body: told(body, facts),
          announce: quiet ? undefined : 'alert',
          actions: [first, ...quieter],
          wait,
          error,
          onDismiss,
        }}
        data-kind={error.kind}
        data-case={which}
      >
        {children ?? everything}
      </BannerRoot>
    );
  },
);

const everything = (
  <>
    <BannerIcon />
    <BannerMessage />
    <BannerActions />
    <div className="nusantara-banner-foot">
      <ErrorBannerRequestId />
      <ErrorBannerDetails />
    </div>
    <ErrorBannerDismiss />
  </>
);
