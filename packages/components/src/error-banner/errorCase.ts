import type { ErrorKind, NusantaraError } from '@nusantara-ai/client';
import { bannerPlans } from './bannerPlan.ts';

/**
 * What a banner speaks of: the kinds of errors, told apart where people need other words.
 *
 * `missing_key`: no key was sent at all. `model_not_found`: it is the model that is not there.
 * `content_filter`: the request itself was refused by a filter. `quota_daily`: the budget is back
 * tomorrow. `offline`: a network failure while the browser itself says so. `stalled`: the answer went
 * quiet. `interrupted_kept`: it was cut off, and something of it arrived. `unknown`: a kind that this
 * version does not know.
 */
export type ErrorCase =
  | Exclude<ErrorKind, 'aborted'>
  | 'missing_key'
  | 'model_not_found'
  | 'content_filter'
  | 'quota_daily'
  | 'offline'
  | 'stalled'
  | 'interrupted_kept'
  | 'unknown';

/** What is known besides the error itself. */
export interface ErrorSurroundings {
  /** Something of the answer arrived and is on screen. */
  readonly kept?: boolean | undefined;
  /** The model that was asked. */
  readonly model?: string | undefined;
}

type Told = Pick<NusantaraError, 'kind' | 'code' | 'limit' | 'message'>;

/** Which copy an error gets; `undefined` for one that is not shown, since a person asked for it. */
export function errorCase(error: Told, { kept, model }: ErrorSurroundings): ErrorCase | undefined {
  const { kind, limit, message } = error;
  if (kind === 'aborted') return undefined;
  const code = error.code ?? '';
  const finer: Partial<Record<ErrorKind, ErrorCase | false | undefined>> = {
    network: code === 'offline' && code,
    stream_interrupted: code === 'stalled' ? code : kept && 'interrupted_kept',
    auth: code === 'missing_api_key' && 'missing_key',
    // It may be about another thing than the model that was asked.
    not_found:
      (code.includes('model') || (model !== undefined && message.includes(model))) &&
      'model_not_found',
    invalid_request: /content_(filter|policy)|bio_policy/u.test(code) && 'content_filter',
    quota: (code.includes('daily') || limit?.name?.endsWith('D')) && 'quota_daily',
  };
  // A kind of a later version has no plan.
  return finer[kind] || (kind in bannerPlans ? kind : 'unknown');
}
