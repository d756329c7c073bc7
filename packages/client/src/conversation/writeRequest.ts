import type {
  ChatCompletionRequest,
  ChatContentPart,
  ChatMessage,
  ChatTool,
  InputItem,
  InputMessageItem,
  ResponsesRequest,
  ResponsesTool,
} from '../wire/index.ts';
import { callsOf } from './callTools.ts';
import { type Message, messageText, type Part, type ToolCallPart } from './message.ts';
import { newQuestion } from './newMessage.ts';
import { newMessages } from './previousResponse.ts';
import type { Tools } from './Tool.ts';

/** What a turn asks, before it is written in the words of an endpoint. */
export interface Ask {
  readonly model: string;
  readonly instructions?: string | undefined;
  /** The conversation so far, the question last. */
  readonly messages: readonly Message[];
  /** Asks for the rest of the last message, which is an answer that was cut short. */
  readonly continues?: boolean | undefined;
  readonly tools?: Tools | undefined;
  /** Further fields of the request, sent as they are. */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
}

/** Said to the model, never shown: not every model takes up a half answer by itself. */
const continuePrompt =
  'Your last message was cut off. Continue exactly where it stopped, without repetition or preamble.';

/** The body of `POST /v1/chat/completions` for a turn. */
export function writeChatRequest(ask: Ask): ChatCompletionRequest & { stream: true } {
  const tools = functions(ask.tools).map((tool): ChatTool => ({
    type: 'function',
    function: tool,
  }));
  return {
    stream_options: { include_usage: true },
    ...(tools.length > 0 && { tools }),
    ...ask.request,
    model: ask.model,
    messages: [
      ...(ask.instructions ? [{ role: 'system', content: ask.instructions } as const] : []),
      ...messagesOf(ask).flatMap(chatMessages),
    ],
    stream: true,
  };
}

/**
 * The body of `POST /v1/responses` for a turn. The whole conversation travels with it and nothing is
 * stored, so that no answer depends on an id that the server may have forgotten; unless the app names a
 * `previous_response_id` itself: then what follows that response travels.
 */
export function writeResponsesRequest(ask: Ask): ResponsesRequest & { stream: true } {
  const tools = functions(ask.tools).map((tool): ResponsesTool => ({ type: 'function', ...tool }));
  return {
    store: false,
    ...(tools.length > 0 && { tools }),
    ...ask.request,
    model: ask.model,
    input: newMessages(messagesOf(ask), ask.request).flatMap(inputItems),
    ...(ask.instructions && { instructions: ask.instructions }),
    stream: true,
  };
}

function messagesOf({ messages, continues }: Ask): readonly Message[] {
  return continues ? [...messages, newQuestion(continuePrompt)] : messages;
}

function functions(tools: Tools = {}) {
  return Object.entries(tools).map(([name, { description, parameters }]) => ({
    name,
    ...(description && { description }),
    parameters: parameters ?? { type: 'object', properties: {} },
  }));
}

/** A message in the words of chat completions: none for a turn that failed before anything was said. */
function chatMessages(message: Message): ChatMessage[] {
  const text = messageText(message);
  if (message.role === 'user') {
    const attached = message.parts.flatMap(chatPart);
    const content = attached.length > 0 ? [...attached, ...textParts('text', text)] : text;
    return content.length > 0 ? [{ role: 'user', content }] : [];
  }
  const calls = callsOf(message);
  if (text === '' && calls.length === 0) return [];
  const answer: ChatMessage = {
    role: 'assistant',
    content: text === '' ? null : text,
    ...(calls.length > 0 && {
      tool_calls: calls.map(({ id, name, arguments: args }) => ({
        id,
        type: 'function',
        function: { name, arguments: args },
      })),
    }),
  };
  return [
    answer,
    ...calls.map((call): ChatMessage => ({
      role: 'tool',
      tool_call_id: call.id,
      content: outputOf(call),
    })),
  ];
}

/** A message in the items of Responses. */
function inputItems(message: Message): InputItem[] {
  const text = messageText(message);
  if (message.role === 'user') {
    const content = [...message.parts.flatMap(inputPart), ...textParts('input_text', text)];
    return content.length > 0 ? [{ type: 'message', role: 'user', content }] : [];
  }
  const said: InputItem[] =
    text === ''
      ? []
      : [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }];
  return [
    ...said,
    ...callsOf(message).flatMap((call): InputItem[] => [
      { type: 'function_call', call_id: call.id, name: call.name, arguments: call.arguments },
      { type: 'function_call_output', call_id: call.id, output: outputOf(call) },
    ]),
  ];
}

function textParts<T extends string>(type: T, text: string): { type: T; text: string }[] {
  return text === '' ? [] : [{ type, text }];
}

function chatPart(part: Part): ChatContentPart[] {
  if (part.type === 'image') return [{ type: 'image_url', image_url: { url: part.url } }];
  if (part.type !== 'file') return [];
  const file = part.fileId
    ? { file_id: part.fileId }
    : { filename: part.name, ...(part.url && { file_data: part.url }) };
  return [{ type: 'file', file }];
}

function inputPart(part: Part): Exclude<InputMessageItem['content'], string> {
  if (part.type === 'image') return [{ type: 'input_image', image_url: part.url }];
  if (part.type !== 'file') return [];
  if (part.fileId) return [{ type: 'input_file', file_id: part.fileId }];
  const where = part.url?.startsWith('data:') ? { file_data: part.url } : { file_url: part.url! };
  return [{ type: 'input_file', filename: part.name, ...where }];
}

/** The API wants an output for every call, also for one that was never made. */
function outputOf({ state, output }: ToolCallPart): string {
  if (output !== undefined) return output;
  return `Nothing was done${state === 'invalid' ? ': the arguments are not valid JSON' : ''}.`;
}
