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

/**
 * What a banner offers, before asking which of it the app can do. The first action stands out; where
 * that is `undefined`, none does: a visitor cannot mend it, or the kit goes on by itself.
 */
export interface BannerPlan {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly actions: PlannedActions;
}

export type PlannedActions = readonly (ActionName | undefined)[];

type Plan = readonly [tone: Tone, icon: Icon, ...actions: PlannedActions];

/** One plan for each case: a case without one does not compile. */
export const bannerPlans: Readonly<Record<ErrorCase, Plan>> = {
  invalid_request: ['danger', AlertIcon, 'edit'],
  context_length: ['warn', WarningIcon, 'newChat', 'edit'],
  content_filter: ['info', AlertIcon, 'edit'],
  missing_key: ['danger', KeyIcon, undefined, 'retry'],
  auth: ['danger', KeyIcon, undefined, 'retry'],
  billing: ['danger', CardIcon, undefined, 'retry'],
  permission: ['danger', KeyIcon, undefined, 'retry'],
  model_not_found: ['danger', SearchIcon, 'chooseModel', 'retry'],
  not_found: ['danger', SearchIcon, undefined, 'retry'],
  gone: ['danger', SearchIcon, undefined, 'retry'],
  rate_limit: ['warn', ClockIcon, 'retry'],
  quota_daily: ['warn', ClockIcon, undefined, 'retry'],
  quota: ['warn', ClockIcon, undefined, 'retry'],
  timeout: ['warn', ClockIcon, 'retry'],
  unavailable: ['warn', ClockIcon, 'retry'],
  server: ['danger', AlertIcon, 'retry'],
  network: ['warn', OfflineIcon, 'retry'],
  offline: ['info', OfflineIcon, 'retry'],
  stream_interrupted: ['warn', WarningIcon, 'retry'],
  stalled: ['warn', WarningIcon, 'retry'],
  interrupted_kept: ['warn', WarningIcon, 'continue', 'startOver'],
  parse: ['danger', AlertIcon, 'retry'],
  unknown: ['danger', AlertIcon, 'retry'],
};

/** What a banner offers now: during a wait, or after a part of the answer has arrived. */
export function planFor(
  which: ErrorCase,
  { waiting, kept }: { readonly waiting: boolean; readonly kept: boolean },
): BannerPlan {
  const [tone, icon, ...usual] = bannerPlans[which];
  let actions: PlannedActions = usual;
  if (waiting) actions = [undefined, which === 'rate_limit' ? 'sendNow' : 'tryNow', 'cancel'];
  else if (kept && usual[0] === 'retry')
    actions = which === 'stalled' ? ['continue', 'startOver'] : ['retry', 'continue'];
  return { tone, icon, actions };
}
