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
import type { ActionName, ErrorFacts } from '../locale/Locale.ts';
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

type PlannedActions = readonly (ActionName | undefined)[];

type Look = readonly [tone: Tone, icon: Icon];

const failed: Look = ['danger', AlertIcon];
const locked: Look = ['danger', KeyIcon];
const missing: Look = ['danger', SearchIcon];
const later: Look = ['warn', ClockIcon];
const broken: Look = ['warn', WarningIcon];

/** One plan for each case: a case without one does not compile. */
export const bannerPlans: Readonly<Record<ErrorCase, readonly [Look, ...PlannedActions]>> = {
  invalid_request: [failed, 'edit'],
  context_length: [broken, 'newChat', 'edit'],
  content_filter: [['info', AlertIcon], 'edit'],
  missing_key: [locked, undefined, 'retry'],
  auth: [locked, undefined, 'retry'],
  billing: [['danger', CardIcon], undefined, 'retry'],
  permission: [locked, undefined, 'retry'],
  model_not_found: [missing, 'chooseModel', 'retry'],
  not_found: [missing, undefined, 'retry'],
  gone: [missing, undefined, 'retry'],
  rate_limit: [later, 'retry'],
  quota_daily: [later, undefined, 'retry'],
  quota: [later, undefined, 'retry'],
  timeout: [later, 'retry'],
  unavailable: [later, 'retry'],
  server: [failed, 'retry'],
  network: [['warn', OfflineIcon], 'retry'],
  offline: [['info', OfflineIcon], 'retry'],
  stream_interrupted: [broken, 'retry'],
  stalled: [broken, 'retry'],
  interrupted_kept: [broken, 'continue', 'startOver'],
  parse: [failed, 'retry'],
  unknown: [failed, 'retry'],
};

/** What a banner offers now: during a wait, or after a part of the answer has arrived. */
export function planFor(
  which: ErrorCase,
  { waiting, kept }: Pick<ErrorFacts, 'waiting' | 'kept'>,
): BannerPlan {
  const [[tone, icon], ...usual] = bannerPlans[which];
  let actions: PlannedActions = usual;
  if (waiting) actions = [undefined, which === 'rate_limit' ? 'sendNow' : 'tryNow', 'cancel'];
  else if (kept && usual[0] === 'retry')
    actions = which === 'stalled' ? ['continue', 'startOver'] : ['retry', 'continue'];
  return { tone, icon, actions };
}
