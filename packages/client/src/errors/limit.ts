import { own, ownCount, ownString } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';
import type { Limit, LimitName } from './types.ts';

/** What a 429 says of the limit that was hit, or `undefined` when it says nothing. */
export function limitOf(
  { error, envelope }: ErrorBodyParts,
  code: string | null,
  message: string,
): Limit | undefined {
  const details = own(error, 'details');
  const usage = own(envelope, 'usage');
  const name = limitName(code ?? '') ?? limitName(message);
  const limit = ownCount(details, 'limit') ?? ownCount(usage, 'limit') ?? ownCount(error, 'limit');
  const remaining = ownCount(details, 'remaining') ?? ownCount(usage, 'remaining');
  const resetAt = isoTime(ownString(details, 'reset') ?? ownString(usage, 'reset_date'));

  const found: Limit = {
    ...(name && { name }),
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetAt && { resetAt }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The order matters: `itpm` contains `tpm`, and "output tokens per minute" names tokens too. */
const names: readonly (readonly [RegExp, LimitName])[] = [
  [/itpm|input[ _-]tokens?/i, 'ITPM'],
  [/otpm|output[ _-]tokens?/i, 'OTPM'],
  [/tpm|tokens? per minute/i, 'TPM'],
  [/rpm|requests? per minute/i, 'RPM'],
  [/rpd|requests? per day/i, 'RPD'],
  [/tpd|daily|tokens? per day/i, 'TPD'],
  [/monthly|per month/i, 'MONTHLY'],
];

function limitName(text: string): LimitName | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}

function isoTime(value: string | undefined): string | undefined {
  return value !== undefined && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
