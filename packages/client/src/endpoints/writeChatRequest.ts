import { callsOf } from '../conversation/callTools.ts';
import { type Message, messageText, type Part } from '../conversation/message.ts';
import type {
  ChatCompletionRequest,
  ChatContentPart,
  ChatMessage,
  ChatTool,
} from '../wire/index.ts';
import type { Ask } from './Ask.ts';
import { functions, messagesOf, outputOf, textParts } from './askParts.ts';

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

function chatPart(part: Part): ChatContentPart[] {
  if (part.type === 'image') return [{ type: 'image_url', image_url: { url: part.url } }];
  if (part.type !== 'file') return [];
  const file = part.fileId
    ? { file_id: part.fileId }
    : { filename: part.name, ...(part.url && { file_data: part.url }) };
  return [{ type: 'file', file }];
}
