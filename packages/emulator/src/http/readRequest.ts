import type { Model } from '@nusantara-ai/client/wire';
import { readModelId } from '../faults/modelFaults.ts';
import { modelNotFound } from '../models/modelNotFound.ts';
import type { Settings } from '../readOptions.ts';
import { badRequest, errorReply, type ApiError } from './apiError.ts';
import { checkCommon } from './checkCommon.ts';
import type { ApiContext } from './Exchange.ts';
import { readJson, type JsonObject } from './readJson.ts';

/** The body of a request for an answer. */
export interface AnswerRequest {
  readonly body: JsonObject;
  readonly model: Model;
  readonly stream: boolean;
}

/** What an endpoint asks of a request. */
export interface Requirements {
  /** What the model must be able to do, where the catalogue says what it can. */
  readonly capability: 'text_generation' | 'image_generation';
  /** Why a body will not do, or `undefined` when it will. */
  readonly check: (body: JsonObject) => ApiError | undefined;
}

/** Read, log and check the body of a request for an answer. Gives the refusal when it will not do. */
export function readRequest(
  c: ApiContext,
  { dialect, models }: Settings,
  { capability, check }: Requirements,
): AnswerRequest | Response {
  const { exchange } = c.var;
  const read = readJson(exchange.body);
  if (!read.ok) return errorReply(read.error, exchange);

  const { body } = read;
  const { model } = body;
  const stream = body['stream'] === true;
  exchange.entry.stream = stream;
  if (typeof model !== 'string' || model === '') {
    const missing = badRequest('missing_required_parameter', '`model` is required.', 'model');
    return errorReply(missing, exchange);
  }
  exchange.entry.model = model;

  const problem = check(body) ?? checkCommon(body);
  if (problem) return errorReply(problem, exchange);
  const known = models.find(({ id }) => id === readModelId(model).id);
  if (!known) return errorReply(modelNotFound(model, dialect), exchange);
  if (known.capabilities?.includes(capability) === false) {
    return errorReply(incapable(model, capability), exchange);
  }
  return { body, model: known, stream };
}

const incapable = (model: string, capability: string): ApiError =>
  badRequest('unsupported_capability', `The model \`${model}\` has no ${capability}.`, 'model');
