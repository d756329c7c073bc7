import {
  AlertIcon,
  CardIcon,
  ClockIcon,
  KeyIcon,
  OfflineIcon,
  SearchIcon,
  WarningIcon,
  type Icon,
} from '../icons/icons.tsx';
import type { ActionName } from '../locale/Locale.ts';
import type { ErrorCase } from './errorCase.ts';

/** Red for "it failed", amber for "wait" or "cut off", blue for "nothing is wrong, but". */
export type Tone = 'danger' | 'warn' | 'info';

/** What a banner offers, before asking which of it the app can do. */
export interface BannerPlan {
  readonly tone: Tone;
  readonly icon: Icon;
  /** The one action that stands out; some failures have none, since a visitor cannot mend them. */
  readonly solid?: ActionName;
  readonly quiet?: readonly ActionName[];
}

/** One plan for each case: a case without one does not compile. */
const bannerPlans: Readonly<Record<ErrorCase, BannerPlan>> = {
  invalid_request: { tone: 'danger', icon: AlertIcon, solid: 'edit' },
  context_length: { tone: 'warn', icon: WarningIcon, solid: 'newChat', quiet: ['edit'] },
  content_filter: { tone: 'info', icon: AlertIcon, solid: 'edit' },
  missing_key: { tone: 'danger', icon: KeyIcon, quiet: ['retry'] },
  auth: { tone: 'danger', icon: KeyIcon, quiet: ['retry'] },
  billing: { tone: 'danger', icon: CardIcon, quiet: ['retry'] },
  permission: { tone: 'danger', icon: KeyIcon, quiet: ['retry'] },
  model_not_found: { tone: 'danger', icon: SearchIcon, solid: 'chooseModel', quiet: ['retry'] },
  not_found: { tone: 'danger', icon: SearchIcon, quiet: ['retry'] },
  gone: { tone: 'danger', icon: SearchIcon, quiet: ['retry'] },
  rate_limit: { tone: 'warn', icon: ClockIcon, solid: 'retry' },
  quota_daily: { tone: 'warn', icon: ClockIcon, quiet: ['retry'] },
  quota: { tone: 'warn', icon: ClockIcon, quiet: ['retry'] },
  timeout: { tone: 'warn', icon: ClockIcon, solid: 'retry' },
  unavailable: { tone: 'warn', icon: ClockIcon, solid: 'retry' },
  server: { tone: 'danger', icon: AlertIcon, solid: 'retry' },
  network: { tone: 'warn', icon: OfflineIcon, solid: 'retry' },
  offline: { tone: 'info', icon: OfflineIcon, solid: 'retry' },
  stream_interrupted: { tone: 'warn', icon: WarningIcon, solid: 'retry' },
  stalled: { tone: 'warn', icon: WarningIcon, solid: 'retry' },
  interrupted_kept: { tone: 'warn', icon: WarningIcon, solid: 'continue', quiet: ['startOver'] },
  parse: { tone: 'danger', icon: AlertIcon, solid: 'retry' },
  unknown: { tone: 'danger', icon: AlertIcon, solid: 'retry' },
};

/** What a banner offers now: during a wait, or after a part of the answer has arrived. */
export function planFor(
  which: ErrorCase,
  { waiting, kept }: { readonly waiting: boolean; readonly kept: boolean },
): BannerPlan {
  const plan = bannerPlans[which];
  // During a wait nothing stands out: the kit goes on by itself.
  if (waiting) {
    const { tone, icon } = plan;
    return { tone, icon, quiet: [which === 'rate_limit' ? 'sendNow' : 'tryNow', 'cancel'] };
  }
  if (kept && which === 'stalled') return { ...plan, solid: 'continue', quiet: ['startOver'] };
  if (kept && plan.solid === 'retry') return { ...plan, quiet: ['continue'] };
  return plan;
}
