import { notFound, type ApiError } from '../http/apiError.ts';

/** The 404 for a model that is not in the catalogue. */
export const modelNotFound = (id: string): ApiError =>
  notFound('model_not_found', `The model \`${id}\` was not found.`, 'model');
