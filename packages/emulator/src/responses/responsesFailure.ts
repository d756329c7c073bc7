import type { ResponseObject } from '@nusantara-ai/client/wire';
import { midError } from '../faults/midError.ts';
import { errorBody } from '../http/apiError.ts';
import type { Exchange } from '../http/Exchange.ts';
import type { WireEvent } from '../stream/WireEvent.ts';
import { wireEvent } from './responsesEvents.ts';

/** The response after an error in the middle of it. */
export const failResponse = (opened: ResponseObject): ResponseObject => ({
  ...opened,
  status: 'failed',
  error: { code: midError.error.code, message: midError.error.message },
});

/** An error in mid-stream: an `error` event, then `response.failed`. They are one failure. */
export const responsesFailure = (opened: ResponseObject, exchange: Exchange): WireEvent[] => [
  wireEvent('frame', { type: 'error', ...errorBody(midError, exchange) }),
  wireEvent('frame', { type: 'response.failed', response: failResponse(opened) }),
];
