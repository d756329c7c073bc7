import { Hono } from 'hono';
import { composeAnswer } from '../answer/composeAnswer.ts';
import { withMetadata } from '../dialects/metadata.ts';
import { findFault } from '../faults/Fault.ts';
import { midError } from '../faults/midError.ts';
import { errorBody, errorReply } from '../http/apiError.ts';
import { asksToThink } from '../http/asksToThink.ts';
import { maxTokens } from '../http/checkCommon.ts';
import type { Env } from '../http/Exchange.ts';
import { checkFormat, readFormat } from '../http/readFormat.ts';
import { readPromptFaults } from '../http/readFaults.ts';
import { isObject } from '../http/readJson.ts';
import { readRequest } from '../http/readRequest.ts';
import { readTools } from '../http/readTools.ts';
import { admit } from '../limits/admit.ts';
import type { Settings } from '../readOptions.ts';
import { sendJson, sendStream } from '../stream/sendAnswer.ts';
import { chatCompletion } from './chatCompletion.ts';
import { chatEvents } from './chatEvents.ts';
import { checkChatRequest } from './checkChatRequest.ts';
import { readChatTurns } from './readChatTurns.ts';

/** `POST /chat/completions`. */
export function chatRoutes(settings: Settings): Hono<Env> {
  return new Hono<Env>().post('/chat/completions', async (c) => {
    const { exchange } = c.var;
    const request = readRequest(c, settings, {
      capability: 'text_generation',
      check: (body) => checkChatRequest(body) ?? checkFormat(body),
    });
    if (request instanceof Response) return request;
    const { body, model } = request;

    const turns = readChatTurns(body['messages']);
    const prompt = await readPromptFaults(c, turns, settings.script);
    if (prompt instanceof Response) return prompt;

    const question = {
      turns,
      prompt,
      ...readTools(body),
      // Pictures are made by the other endpoint.
      image: undefined,
      format: readFormat(body),
      thinks: asksToThink(body),
      maxTokens: maxTokens(body),
    };
    const answer = composeAnswer(question, exchange.faults, exchange.random);
    const refusal = admit({ model, ...answer, maxTokens: question.maxTokens }, exchange);
    if (refusal) return errorReply(refusal, exchange);
    const head = {
      id: `chatcmpl-${exchange.random.hex(24)}`,
      created: Math.floor(exchange.clock.now() / 1000),
      model: model.id,
    };
    const options = { exchange, tokensPerSecond: settings.tokensPerSecond };

    if (!request.stream || findFault(exchange.faults, 'json')) {
      if (findFault(exchange.faults, 'mid-error')) return errorReply(midError, exchange);
      const completion = withMetadata(chatCompletion(answer, head), exchange);
      return sendJson(completion, answer.outputTokens, options);
    }
    const includeUsage = includesUsage(body['stream_options']);
    const events = chatEvents(answer, head, { includeUsage, dialect: settings.dialect });
    const failure = [{ kind: 'frame', data: errorBody(midError, exchange) }] as const;
    return sendStream({ events, pieces: answer.outputTokens, failure }, options);
  });
}

const includesUsage = (options: unknown): boolean =>
  isObject(options) && options['include_usage'] === true;
