import { findFault } from '../faults/Fault.ts';
import { jsonReply } from '../http/jsonReply.ts';
import type { Exchange } from '../http/Exchange.ts';
import type { Outcome } from '../createRequestLog.ts';
import type { Step } from './Step.ts';
import { streamBody } from './streamBody.ts';
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
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  return send(streamSteps(plan, options.exchange.faults), headers, options);
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
  return send(steps, { 'content-type': 'application/json' }, options);
}

function send(
  steps: Iterable<Step>,
  headers: Readonly<Record<string, string>>,
  options: SendOptions,
): Response {
  const { exchange, onEnd } = options;
  exchange.streaming = true;
  const body = streamBody(steps, {
    clock: exchange.clock,
    tokensPerSecond: speed(options),
    byteByByte: findFault(exchange.faults, 'bytes') !== undefined,
    signal: exchange.signal,
    onEnd(outcome) {
      onEnd?.(outcome);
      exchange.settle(outcome);
    },
  });
  return new Response(body, { headers });
}

function speed({ exchange, tokensPerSecond }: SendOptions): number {
  const slow = findFault(exchange.faults, 'slow');
  return slow ? (slow.tps ?? defaultSlowness) : tokensPerSecond;
}
