import type { Outcome } from '../createRequestLog.ts';
import { findFault } from '../faults/Fault.ts';
import { jsonReply } from '../http/jsonReply.ts';
import type { Exchange } from '../http/Exchange.ts';
import { sendSteps } from './sendSteps.ts';
import { streamSteps, textSteps, type StreamPlan } from './streamSteps.ts';

const defaultSlowness = 5;

export interface SendOptions {
  readonly exchange: Exchange;
  /** Speed when no fault says otherwise. */
  readonly tokensPerSecond: number;
  /** Called once with how the sending ended. */
  readonly onEnd?: ((outcome: Outcome) => void) | undefined;
}

/** An answer as a stream of events. */
export function sendStream(plan: StreamPlan, options: SendOptions): Response {
  const { exchange, onEnd } = options;
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  const steps = streamSteps(plan, exchange.faults, 1000 / speed(options));
  return sendSteps(steps, { headers }, exchange, onEnd);
}

/** An answer in one piece, after as long as the writing of `tokens` takes. */
export async function sendJson(
  value: unknown,
  tokens: number,
  options: SendOptions,
): Promise<Response> {
  const { exchange, onEnd } = options;
  const wait = (tokens * 1000) / speed(options);
  if (wait > 0) await exchange.clock.sleep(wait, exchange.signal);
  if (exchange.signal.aborted) {
    onEnd?.('aborted');
    exchange.settle('aborted');
    throw exchange.signal.reason;
  }
  if (!findFault(exchange.faults, 'cut', 'reset', 'stall', 'bytes')) {
    onEnd?.('complete');
    return jsonReply(value);
  }
  const steps = textSteps(JSON.stringify(value), exchange.faults);
  return sendSteps(steps, { headers: { 'content-type': 'application/json' } }, exchange, onEnd);
}

function speed({ exchange, tokensPerSecond }: SendOptions): number {
  const slow = findFault(exchange.faults, 'slow');
  return slow ? (slow.tps ?? defaultSlowness) : tokensPerSecond;
}
