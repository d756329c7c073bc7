import { isData, own } from '../data/own.ts';

/** The arguments of a call as text: some upstreams send the object itself. Nothing when there are none. */
export function argumentsText(call: unknown): string | undefined {
  const said = own(call, 'arguments');
  if (isData(said)) return JSON.stringify(said);
  return typeof said === 'string' && said !== '' ? said : undefined;
}
