import type { Dialect } from '../dialects/Dialect.ts';
import { notFound, type ApiError } from '../http/apiError.ts';

/** The refusal of a model that is not in the catalogue: a 404, or a 403 that tells nobody what exists. */
export const modelNotFound = (id: string, { unknownModel }: Dialect): ApiError =>
  unknownModel === 'insufficient_tier'
    ? {
        status: 403,
        error: {
          message: `Your tier may not use the model \`${id}\`. A deposit unlocks it.`,
          type: 'permission_error',
          code: 'insufficient_tier',
          param: 'model',
        },
      }
    : notFound('model_not_found', `The model \`${id}\` was not found.`, 'model');
