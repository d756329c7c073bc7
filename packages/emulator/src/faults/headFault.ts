import { errorReply } from '../http/apiError.ts';
import { textReply } from '../http/textReply.ts';
import { ConnectionError } from '../http/ConnectionError.ts';
import type { Exchange } from '../http/Exchange.ts';
import { errorFault } from './errorFault.ts';
import { findFault, type Fault } from './Fault.ts';

const page = `<!doctype html>
<html><head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>
`;

/**
 * The reply a fault gives in place of an answer, or `undefined` when none does.
 *
 * @throws {ConnectionError} when the connection is to break before the head.
 */
export function headFault(faults: readonly Fault[], exchange: Exchange): Response | undefined {
  const fault = findFault(faults, 'drop', 'error', 'html', 'empty');
  if (fault === undefined) return undefined;

  switch (fault.type) {
    case 'drop':
      exchange.settle('dropped');
      throw new ConnectionError('fetch failed');
    case 'error':
      exchange.idPlacement = fault.id ?? exchange.idPlacement;
      return errorReply(errorFault(fault, exchange.clock.now(), exchange.dialect), exchange);
    case 'html':
      exchange.idPlacement = fault.id ?? exchange.idPlacement;
      return textReply(page, 502, { 'content-type': 'text/html; charset=utf-8' });
    case 'empty':
      return new Response(null, { headers: { 'content-length': '0' } });
    default:
      return fault satisfies never;
  }
}
