import { BannerBody, BannerIcon, BannerMessage, BannerTitle } from '../banner/Banner.tsx';
import { BannerActions } from '../banner/BannerActions.tsx';
import {
  ErrorBannerDetails,
  ErrorBannerDismiss,
  ErrorBannerRequestId,
} from './errorBannerParts.tsx';
import { ErrorBannerRoot } from './ErrorBannerRoot.tsx';

interface ErrorBannerParts {
  readonly Root: typeof ErrorBannerRoot;
  readonly Icon: typeof BannerIcon;
  readonly Message: typeof BannerMessage;
  readonly Title: typeof BannerTitle;
  readonly Body: typeof BannerBody;
  readonly Actions: typeof BannerActions;
  readonly RequestId: typeof ErrorBannerRequestId;
  readonly Details: typeof ErrorBannerDetails;
  readonly Dismiss: typeof ErrorBannerDismiss;
}

/**
 * A failure as people understand it, ready-made as `<ErrorBanner error={error} />`, and its parts to put
 * together otherwise.
 *
 * @example
 * <ErrorBanner.Root error={error} onRetry={retry}>
 *   <ErrorBanner.Message />
 *   <ErrorBanner.Actions />
 *   <ErrorBanner.RequestId />
 * </ErrorBanner.Root>
 */
export const ErrorBanner: typeof ErrorBannerRoot & ErrorBannerParts = /* @__PURE__ */ Object.assign(
  ErrorBannerRoot,
  {
    Root: ErrorBannerRoot,
    Icon: BannerIcon,
    Message: BannerMessage,
    Title: BannerTitle,
    Body: BannerBody,
    Actions: BannerActions,
    RequestId: ErrorBannerRequestId,
    Details: ErrorBannerDetails,
    Dismiss: ErrorBannerDismiss,
  },
);
