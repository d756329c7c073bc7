import type { ResponseObject } from '@nusantara-ai/client/wire';
import { Hono } from 'hono';
import { composeAnswer } from '../answer/composeAnswer.ts';
import type { Turn } from '../answer/Question.ts';
import { createBoundedMap } from '../createBoundedMap.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import { withMetadata } from '../dialects/metadata.ts';
import { findFault } from '../faults/Fault.ts';
import { midError } from '../faults/midError.ts';
import { badRequest, errorReply, notFound, type ApiError } from '../http/apiError.ts';
import { jsonReply } from '../http/jsonReply.ts';
import { asksToThink } from '../http/asksToThink.ts';
import { maxTokens } from '../http/checkCommon.ts';
import type { Env, Exchange } from '../http/Exchange.ts';
import { checkFormat, readFormat } from '../http/readFormat.ts';
import { readPromptFaults } from '../http/readFaults.ts';
import type { JsonObject } from '../http/readJson.ts';
import { readRequest } from '../http/readRequest.ts';
import { readTools } from '../http/readTools.ts';
import { admit } from '../limits/admit.ts';
import type { Settings } from '../readOptions.ts';
import { sendJson, sendStream } from '../stream/sendAnswer.ts';
import { checkResponsesRequest } from './checkResponsesRequest.ts';
import { createStoredResponse, type StoredResponse } from './createStoredResponse.ts';
import { dialectEvents } from './dialectEvents.ts';
import { outputItems } from './outputItems.ts';
import { readInputTurns } from './readInputTurns.ts';
import { closeResponse, openResponse } from './responseObject.ts';
import { responsesEvents } from './responsesEvents.ts';
import { responsesFailure } from './responsesFailure.ts';
import { showResponse } from './showResponse.ts';

const rememberedResponses = 1000;
/** A background job waits for as long as so many tokens take. */
const tokensInQueue = 2;

/** `POST /responses`; `GET` and `DELETE /responses/{id}`; `POST /responses/{id}/cancel`. */
export function responsesRoutes(settings: Settings): Hono<Env> {
  const { dialect, tokensPerSecond } = settings;
  const store = createBoundedMap<StoredResponse>(rememberedResponses);

  return new Hono<Env>()
    .post('/responses', async (c) => {
      const { exchange } = c.var;
      const { clock, random } = exchange;
      const request = readRequest(c, settings, {
        capability: 'text_generation',
        check: (body) => checkResponsesRequest(body) ?? checkFormat(body),
      });
      if (request instanceof Response) return request;
      const { body, model, stream } = request;

      const before = earlierTurns(body, store);
      if (before === undefined) return errorReply(previousNotFound(body, dialect), exchange);
      const turns = [...before, ...readInputTurns(body['input'])];
      const prompt = await readPromptFaults(c, turns, settings.script);
      if (prompt instanceof Response) return prompt;

      const question = {
        turns: [...readInstructions(body), ...turns],
        prompt,
        ...readTools(body),
        format: readFormat(body),
        thinks: asksToThink(body),
        maxTokens: maxTokens(body),
      };
      const answer = composeAnswer(question, exchange.faults, random);
      const refusal = admit({ model, ...answer, maxTokens: question.maxTokens }, exchange);
      if (refusal) return errorReply(refusal, exchange);
      const now = clock.now();
      const head = {
        id: `resp_${random.hex(48)}`,
        createdAt: Math.floor(now / 1000),
        model: model.id,
        body,
      };
      const items = outputItems(answer, random);
      const inBackground = body['background'] === true;
      const opened = openResponse(head, inBackground ? 'queued' : 'in_progress');
      const after = (tokens: number): number => now + (tokens * 1000) / tokensPerSecond;
      const closed = closeResponse(head, answer, items);
      const stored = createStoredResponse({
        opened,
        closed,
        turns: [...turns, ...readInputTurns(closed.output)],
        job: inBackground
          ? { startsAt: after(tokensInQueue), readyAt: after(tokensInQueue + answer.outputTokens) }
          : undefined,
      });
      if (body['store'] !== false) store.set(head.id, stored);
      if (inBackground && !stream) return jsonReply(show(opened, exchange));

      const options = { exchange, tokensPerSecond, onEnd: stored.end };
      if (!stream || findFault(exchange.faults, 'json')) {
        if (findFault(exchange.faults, 'mid-error')) return errorReply(midError, exchange);
        return sendJson(show(closed, exchange), answer.outputTokens, options);
      }
      const events = dialectEvents(responsesEvents(opened, items, closed), dialect);
      const failure = [...dialectEvents(responsesFailure(opened, exchange), dialect)];
      return sendStream({ events, pieces: answer.outputTokens, failure }, options);
    })
    .get('/responses/:id', (c) => {
      const stored = store.get(c.req.param('id'));
      if (!stored) return errorReply(responseNotFound(c.req.param('id')), c.var.exchange);
      return jsonReply(show(stored.read(c.var.exchange.clock.now()), c.var.exchange));
    })
    .delete('/responses/:id', (c) => {
      const id = c.req.param('id');
      if (!store.delete(id)) return errorReply(responseNotFound(id), c.var.exchange);
      return jsonReply({ id, object: 'response', deleted: true });
    })
    .post('/responses/:id/cancel', (c) => {
      const stored = store.get(c.req.param('id'));
      if (!stored) return errorReply(responseNotFound(c.req.param('id')), c.var.exchange);
      return jsonReply(show(stored.cancel(c.var.exchange.clock.now()), c.var.exchange));
    });
}

const show = (response: ResponseObject, exchange: Exchange): object =>
  withMetadata(showResponse(response, exchange.dialect), exchange);

/** The conversation so far: none for a first turn, `undefined` when the named response is not there. */
function earlierTurns(
  { previous_response_id: id }: JsonObject,
  store: { get(id: string): StoredResponse | undefined },
): readonly Turn[] | undefined {
  if (id === undefined || id === null) return [];
  return typeof id === 'string' ? store.get(id)?.turns : undefined;
}

/** Instructions hold for one request and are not carried over to the next. */
const readInstructions = ({ instructions }: JsonObject): Turn[] =>
  typeof instructions === 'string' ? [{ role: 'system', text: instructions }] : [];

const previousNotFound = (
  { previous_response_id: id }: JsonObject,
  { unknownPrevious }: Dialect,
): ApiError =>
  (unknownPrevious === 404 ? notFound : badRequest)(
    'previous_response_not_found',
    `The previous response ${JSON.stringify(id)} was not found.`,
    'previous_response_id',
  );

const responseNotFound = (id: string): ApiError =>
  notFound('response_not_found', `The response \`${id}\` was not found.`);
