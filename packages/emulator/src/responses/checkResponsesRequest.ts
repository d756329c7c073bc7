import { badRequest, notFound, type ApiError } from '../http/apiError.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import { toolsIn } from '../http/toolsIn.ts';
import { isObject, type JsonObject } from '../http/readJson.ts';

/** Why a body is no responses request, or `undefined` when it is one. */
export function checkResponsesRequest(
  body: JsonObject,
  { responsesTools }: Dialect,
): ApiError | undefined {
  const { input, prompt } = body;
  if (isObject(prompt)) {
    return notFound(
      'prompt_not_found',
      `The prompt template ${JSON.stringify(prompt['id'])} was not found.`,
      'prompt',
    );
  }
  if (responsesTools === 'refused' && toolsIn(body).length > 0) {
    const message = '`tools` is not supported here. Use chat completions.';
    return badRequest('invalid_parameter', message, 'tools');
  }
  if (input === undefined || input === null || input === '') {
    return badRequest('missing_required_parameter', '`input` is required.', 'input');
  }
  if (typeof input === 'string') return undefined;
  if (!Array.isArray(input)) {
    return badRequest('invalid_parameter_type', '`input` must be a string or an array.', 'input');
  }
  if (input.length === 0) {
    return badRequest('invalid_messages', '`input` must hold at least one item.', 'input');
  }
  const bad = input.findIndex((item) => !isObject(item));
  if (bad === -1) return undefined;
  return badRequest('invalid_messages', `input[${bad}] must be an object.`, `input[${bad}]`);
}
