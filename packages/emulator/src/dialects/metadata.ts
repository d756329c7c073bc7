import type { Exchange } from '../http/Exchange.ts';
import { tier } from '../limits/Limits.ts';

/** What the oldest dialect says about the reply itself, beside a success or an error. */
export const metadata = ({ clock, requestId, account }: Exchange, status: boolean): object => ({
  creator: 'neosantara.xyz',
  status,
  timestamp: new Date(clock.now()).toISOString(),
  request_id: requestId,
  tier: tier.name,
  ...account.monthlyUsage(clock.now()),
});

/** A success with its metadata, in a dialect that has any. */
export const withMetadata = <Value extends object>(value: Value, exchange: Exchange): Value =>
  exchange.dialect.metadata ? { ...value, _metadata: metadata(exchange, true) } : value;
