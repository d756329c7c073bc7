import type { Dialect, DialectName, DialectPoints } from './Dialect.ts';

const seed: Dialect = {
  errorType401: 'auth_error',
  requestId: 'both',
  unknownModel: 'model_not_found',
  unknownPrevious: 404,
  errorParam: 'when-known',
  inputLimit: 'tpm',
  rateLimitBody: 'details',
  retryAfter: true,
  outOfBalance: 'payment_required',
  responses: 'full',
  output: 'items',
  responsesUsage: 'input_tokens',
  responsesTools: 'taken',
  stored: 'kept',
  resume: false,
  itemEnd: 'response.output_item.done',
  chatReasoning: 'reasoning_content',
  responsesReasoning: 'summary',
  annotations: 'objects',
  metadata: false,
  rateHeaders: 'x-neosantara',
  usageChunk: 'own',
  optionalFields: 'sent',
};

/** What each generation of the documents says. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  seed,
  b: {
    ...seed,
    requestId: 'header',
    retryAfter: false,
    responses: 'sparse',
    output: 'parts',
    responsesTools: 'refused',
    stored: 'absent',
    chatReasoning: 'inline',
    metadata: true,
    rateHeaders: 'none',
    optionalFields: 'missing',
  },
  c: {
    ...seed,
    errorType401: 'authentication_error',
    requestId: 'header',
    errorParam: 'always',
    inputLimit: 'itpm',
    stored: 'absent',
    rateHeaders: 'x-ratelimit',
  },
  d: {
    ...seed,
    errorType401: 'authentication_error',
    requestId: 'header',
    errorParam: 'always',
    inputLimit: 'itpm',
    rateLimitBody: 'string',
    outOfBalance: 'insufficient_quota',
    output: 'items-and-text',
    stored: 'absent',
    itemEnd: 'response.item.completed',
  },
  e: {
    ...seed,
    errorType401: 'authentication_error',
    requestId: 'header',
    unknownPrevious: 400,
    errorParam: 'always',
    inputLimit: 'itpm',
    rateLimitBody: 'openai',
    rateHeaders: 'none',
  },
};

/**
 * A generation with single points changed; a point that is `undefined` stays.
 *
 * @throws {TypeError} when there is no generation of that name.
 */
export function chooseDialect(name: DialectName, points: DialectPoints): Dialect {
  if (!Object.hasOwn(dialects, name)) {
    const known = Object.keys(dialects).join(', ');
    throw new TypeError(`dialect must be one of ${known}, received ${name}`);
  }
  const usual = dialects[name];
  const changed = Object.entries(points).filter(
    ([point, value]) => Object.hasOwn(usual, point) && value !== undefined,
  );
  return { ...usual, ...Object.fromEntries(changed) };
}
