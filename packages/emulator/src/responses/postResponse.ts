import { composeAnswer } from '../answer/composeAnswer.ts';
import type { Turn } from '../answer/Question.ts';
import type { BoundedMap } from '../createBoundedMap.ts';
import type { Dialect } from '../dialects/Dialect.ts';
import { findFault } from '../faults/Fault.ts';
import { midError } from '../faults/midError.ts';
import { badRequest, errorReply, notFound, type ApiError } from '../http/apiError.ts';
import { checkToolResults } from '../http/checkToolResults.ts';
import type { ApiContext } from '../http/Exchange.ts';
import { jsonReply } from '../http/jsonReply.ts';
import { readPromptFaults } from '../http/readFaults.ts';
import type { JsonObject } from '../http/readJson.ts';
import { checkQuestion, readQuestion } from '../http/readQuestion.ts';
import { readRequest } from '../http/readRequest.ts';
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
import { shownReply } from './showResponse.ts';
import { untilCancelled } from './untilCancelled.ts';

/** A background job waits for as long as so many tokens take. */
const tokensInQueue = 2;

/** `POST /responses`: an answer in one piece, as a stream, or as a job in the background. */
export async function postResponse(
  c: ApiContext,
  settings: Settings,
  store: BoundedMap<StoredResponse>,
): Promise<Response> {
  const { exchange } = c.var;
  const { clock, dialect, random } = exchange;
  const { tokensPerSecond } = settings;
  const request = readRequest(c, settings, {
    capability: 'text_generation',
    check: (body) => checkResponsesRequest(body, dialect) ?? checkQuestion(body),
  });
  if (request instanceof Response) return request;
  const { body, model, stream } = request;

  const before = earlierTurns(body, store);
  if (before === undefined) return errorReply(previousNotFound(body, dialect), exchange);
  const turns = [...before, ...readInputTurns(body['input'])];
  const problem = checkToolResults(turns, 'input');
  if (problem) return errorReply(problem, exchange);
  const prompt = await readPromptFaults(c, turns, settings.script);
  if (prompt instanceof Response) return prompt;

  const question = readQuestion(body, [...readInstructions(body), ...turns], prompt);
  const answer = composeAnswer(question, exchange.faults, random);
  const refusal = admit({ model, ...answer, maxTokens: question.maxTokens }, exchange);
  if (refusal) return errorReply(refusal, exchange);

  const now = clock.now();
  const createdAt = Math.floor(now / 1000);
  const head = { id: `resp_${random.hex(48)}`, createdAt, model: model.id, body };
  const items = outputItems(answer, dialect, random);
  const inBackground = body['background'] === true;
  const opened = openResponse(head, inBackground ? 'queued' : 'in_progress');
  const closed = closeResponse(head, answer, items);
  const fails = findFault(exchange.faults, 'mid-error') !== undefined;
  const after = (tokens: number): number => now + (tokens * 1000) / tokensPerSecond;
  const stored = createStoredResponse({
    opened,
    closed,
    items,
    fails,
    turns: [...turns, ...readInputTurns(closed.output)],
    job: inBackground
      ? { startsAt: after(tokensInQueue), readyAt: after(tokensInQueue + answer.outputTokens) }
      : undefined,
  });
  if (body['store'] !== false) store.set(head.id, stored);
  if (inBackground && !stream) return jsonReply(shownReply(opened, exchange));

  const options = { exchange, tokensPerSecond, onEnd: stored.end };
  if (!stream || findFault(exchange.faults, 'json')) {
    if (fails) return errorReply(midError, exchange);
    return sendJson(shownReply(closed, exchange), answer.outputTokens, options);
  }
  const events = untilCancelled(responsesEvents(opened, items, closed), () =>
    stored.read(clock.now()),
  );
  const failure = [...dialectEvents(responsesFailure(opened, exchange), dialect)];
  const plan = { events: dialectEvents(events, dialect), pieces: stored.pieces, failure };
  return sendStream(plan, options);
}

/** The conversation so far: none for a first turn, `undefined` when the named response is not there. */
function earlierTurns(
  { previous_response_id: id }: JsonObject,
  store: BoundedMap<StoredResponse>,
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
