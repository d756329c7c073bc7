import type { Outcome } from '../createRequestLog.ts';
import type { Exchange } from '../http/Exchange.ts';
import type { Step } from './Step.ts';
import { streamBody } from './streamBody.ts';

/** A reply whose body goes out step by step. The exchange is settled when it has ended. */
export function sendSteps(
  steps: Iterable<Step>,
  init: { readonly status?: number; readonly headers: Readonly<Record<string, string>> },
  exchange: Exchange,
  onEnd?: (outcome: Outcome) => void,
): Response {
  exchange.streaming = true;
  const { clock, signal } = exchange;
  const body = streamBody(steps, {
    clock,
    signal,
    onEnd(outcome) {
      onEnd?.(outcome);
      exchange.settle(outcome);
    },
  });
  return new Response(body, init);
}
