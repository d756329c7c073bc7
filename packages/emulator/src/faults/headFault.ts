import { errorBody, errorReply } from '../http/apiError.ts';
import { ConnectionError } from '../http/ConnectionError.ts';
import type { Exchange } from '../http/Exchange.ts';
import { textReply } from '../http/textReply.ts';
import { sendSteps } from '../stream/sendSteps.ts';
import { errorFault } from './errorFault.ts';
import { errorSteps } from './errorSteps.ts';
import { findFault, type Fault, type FaultOf } from './Fault.ts';

const withoutBody = new Set([204, 205, 304]);

const page = (status: number): string => `<!doctype html>
<html><head><title>${status} Bad Gateway</title></head>
<body><center><h1>${status} Bad Gateway</h1></center><hr><center>nginx</center></body></html>
`;

/**
 * The reply a fault gives in place of an answer, or `undefined` when none does. A late head is waited
 * for first.
 *
 * @throws {ConnectionError} when the connection is to break before the head.
 * @throws the reason of the caller's signal, when the caller goes away meanwhile.
 */
export async function headFault(
  faults: readonly Fault[],
  exchange: Exchange,
): Promise<Response | undefined> {
  const late = findFault(faults, 'late');
  if (late) await wait(late, exchange);

  const fault = findFault(faults, 'drop', 'error', 'reply', 'html', 'empty', 'redirect');
  switch (fault?.type) {
    case undefined:
      return undefined;
    case 'drop':
      exchange.settle('dropped');
      throw new ConnectionError('fetch failed');
    case 'error':
      return replyWithError(fault, exchange);
    case 'reply':
      return plainReply(fault.status, fault.body ?? '', fault.contentType ?? 'application/json');
    case 'html': {
      exchange.idPlacement = fault.id ?? exchange.idPlacement;
      const status = fault.status ?? 502;
      return plainReply(status, page(status), 'text/html; charset=utf-8');
    }
    case 'empty':
      return plainReply(fault.status ?? 200, '');
    case 'redirect':
      return new Response(null, {
        status: fault.status ?? 302,
        headers: { location: fault.to ?? '/elsewhere', 'content-length': '0' },
      });
    default:
      return fault satisfies never;
  }
}

async function wait({ ms = Infinity }: FaultOf<'late'>, exchange: Exchange): Promise<void> {
  const { clock, signal } = exchange;
  if (ms < Infinity) await clock.sleep(ms, signal);
  else await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  if (!signal.aborted) return;
  exchange.settle('aborted');
  throw signal.reason;
}

function replyWithError(fault: FaultOf<'error'>, exchange: Exchange): Response {
  exchange.idPlacement = fault.id ?? exchange.idPlacement;
  const error = errorFault(fault, exchange.clock.now(), exchange.dialect);
  if (fault.bytes === undefined && !fault.endless) return errorReply(error, exchange);

  const headers = { 'content-type': 'application/json', ...error.headers };
  const steps = errorSteps(errorBody(error, exchange), fault);
  return sendSteps(steps, { status: error.status, headers }, exchange);
}

function plainReply(status: number, body: string, contentType?: string): Response {
  if (withoutBody.has(status)) return new Response(null, { status });
  return textReply(body, status, contentType === undefined ? {} : { 'content-type': contentType });
}
