'use client';
import type { NusantaraError, Wait } from '@nusantara-ai/client';
import { forwardRef } from 'react';
import { BannerRoot } from '../banner/Banner.tsx';
import { useFailureLocale } from '../locale/LocaleContext.ts';
import type { Part, PartProps } from '../part/Part.ts';
import type { ActionHandlers } from './BannerActions.tsx';
import { planFor } from './bannerPlan.ts';
import { ErrorBannerContext } from './ErrorBannerContext.ts';
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
 * A failure, and what can be done about it. Renders a `<div role="group">`; nothing for an error that a
 * person caused by stopping.
 *
 * `data-kind`: the error's kind. `data-case`: what the banner speaks of. `data-tone`: "danger" | "warn" |
 * "info".
 */
export const ErrorBannerRoot: Part<ErrorBannerProps, HTMLDivElement> = forwardRef(
  function ErrorBannerRoot(props, ref) {
    const { error, wait, kept = false, model, quiet = false, ...others } = props;
    const { onRetry, onTryNow, onCancel, onEdit, onContinue, onNewChat, ...more } = others;
    const { onChooseModel, onDismiss, ...rest } = more;
    const locale = useFailureLocale();
    const which = errorCase(error, { kept, model });
    const override = useErrorOverride(error, which);
    if (!which) return null;
    if (override?.render) return <>{override.render(props)}</>;

    const waiting = wait !== undefined;
    const plan = planFor(which, { waiting, kept });
    const words = locale.error[which];
    const canChooseModel = onChooseModel !== undefined;
    const facts = errorFacts(error, { model, canChooseModel, waiting, kept });
    const { title = words.title, body = words.body } = override ?? {};
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

    const context = { error, which, wait, plan, handlers, override, onDismiss };

    return (
      // It renders when what it says has changed, and its parts with it.
      // oxlint-disable-next-line react/jsx-no-constructed-context-values
      <ErrorBannerContext.Provider value={context}>
        <BannerRoot
          {...rest}
          ref={ref}
          content={{
            tone: plan.tone,
            icon: plan.icon,
            heading: told(title, facts),
            body: told(body, facts),
            announce: quiet ? undefined : 'alert',
          }}
          data-kind={error.kind}
          data-case={which}
        />
      </ErrorBannerContext.Provider>
    );
  },
);
