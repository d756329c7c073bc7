import { Hono } from 'hono';
import { composeAnswer } from '../answer/composeAnswer.ts';
import { withMetadata } from '../dialects/metadata.ts';
import { findFault } from '../faults/Fault.ts';
import { midError } from '../faults/midError.ts';
import { errorBody, errorReply } from '../http/apiError.ts';
import type { Env } from '../http/Exchange.ts';
import { readPromptFaults } from '../http/readFaults.ts';
import { isObject } from '../http/readJson.ts';
import { checkQuestion, readQuestion } from '../http/readQuestion.ts';
import { readRequest } from '../http/readRequest.ts';
import { checkToolResults } from '../http/checkToolResults.ts';
import { admit } from '../limits/admit.ts';
import type { Settings } from '../readOptions.ts';
import { sendJson, sendStream } from '../stream/sendAnswer.ts';
import { chatCompletion } from './chatCompletion.ts';
import { chatEvents } from './chatEvents.ts';
import { inlineReasoning } from './chatReasoning.ts';
import { checkChatRequest } from './checkChatRequest.ts';
import { readChatTurns } from './readChatTurns.ts';

/** `POST /chat/completions`. */
export function chatRoutes(settings: Settings): Hono<Env> {
  return new Hono<Env>().post('/chat/completions', async (c) => {
    const { exchange } = c.var;
    const request = readRequest(c, settings, {
      capability: 'text_generation',
      check: (body) => checkChatRequest(body) ?? checkQuestion(body),
    });
    if (request instanceof Response) return request;
    const { body, model } = request;

    const turns = readChatTurns(body['messages']);
    const problem = checkToolResults(turns, 'messages');
    if (problem) return errorReply(problem, exchange);
    const prompt = await readPromptFaults(c, turns, settings.script);
    if (prompt instanceof Response) return prompt;

    // Pictures are made by another endpoint.
    const question = { ...readQuestion(body, turns, prompt), image: undefined };
    const composed = composeAnswer(question, exchange.faults, exchange.random);
    const reasoning = findFault(exchange.faults, 'think')?.form ?? exchange.dialect.chatReasoning;
    const answer = reasoning === 'inline' ? inlineReasoning(composed) : composed;
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
      const completion = withMetadata(
        chatCompletion(answer, head, exchange.dialect, reasoning),
        exchange,
      );
      return sendJson(completion, answer.outputTokens, options);
    }
    const includeUsage = includesUsage(body['stream_options']);
    const events = chatEvents(answer, head, { includeUsage, dialect: exchange.dialect, reasoning });
    const failure = [{ kind: 'frame', data: errorBody(midError, exchange) }] as const;
    return sendStream({ events, pieces: answer.outputTokens, failure }, options);
  });
}

const includesUsage = (options: unknown): boolean =>
  isObject(options) && options['include_usage'] === true;
