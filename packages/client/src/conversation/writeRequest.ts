import type {
  ChatCompletionRequest,
  ChatMessage,
  InputItem,
  ResponsesRequest,
} from '../wire/index.ts';
import { type Message, messageText } from './message.ts';

/** What a turn asks, before it is written in the words of an endpoint. */
export interface Ask {
  readonly model: string;
  readonly instructions?: string | undefined;
  /** The conversation so far, the question last. */
  readonly messages: readonly Message[];
  /** Asks for the rest of the last message, which is an answer that was cut short. */
  readonly continues?: boolean | undefined;
  /** Further fields of the request, sent as they are. */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
}

/** Said to the model, never shown: not every model takes up a half answer by itself. */
const continuePrompt =
  'Your last message was cut off. Continue exactly where it stopped, without repeating anything and without any preamble.';

/** The body of `POST /v1/chat/completions` for a turn. */
export function writeChatRequest(ask: Ask): ChatCompletionRequest & { stream: true } {
  return {
    stream_options: { include_usage: true },
    ...ask.request,
    model: ask.model,
    messages: [
      ...(ask.instructions ? [{ role: 'system', content: ask.instructions } as const] : []),
      ...said(ask.messages),
      ...(ask.continues ? [{ role: 'user', content: continuePrompt } as const] : []),
    ],
    stream: true,
  };
}

/**
 * The body of `POST /v1/responses` for a turn. The whole conversation travels with it and nothing is
 * stored, so that no answer depends on an id that the server may have forgotten.
 */
export function writeResponsesRequest(ask: Ask): ResponsesRequest & { stream: true } {
  const input: InputItem[] = said(ask.messages).map(({ role, content }) =>
    role === 'assistant'
      ? { type: 'message', role, content: [{ type: 'output_text', text: content }] }
      : { type: 'message', role, content: [{ type: 'input_text', text: content }] },
  );
  if (ask.continues) {
    input.push({
      type: 'message',
      role: 'user',
      content: [{ type: 'input_text', text: continuePrompt }],
    });
  }
  return {
    store: false,
    ...ask.request,
    model: ask.model,
    input,
    ...(ask.instructions && { instructions: ask.instructions }),
    stream: true,
  };
}

/** The words of a conversation; a turn that failed before anything was said has none. */
function said(
  messages: readonly Message[],
): (ChatMessage & { role: 'user' | 'assistant'; content: string })[] {
  return messages
    .map((message) => ({ role: message.role, content: messageText(message) }))
    .filter(({ content }) => content !== '');
}
