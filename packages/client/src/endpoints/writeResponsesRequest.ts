import { callsOf } from '../conversation/callTools.ts';
import { type Message, messageText, type Part } from '../conversation/message.ts';
import type {
  InputItem,
  InputMessageItem,
  ResponsesRequest,
  ResponsesTool,
} from '../wire/index.ts';
import type { Ask } from './Ask.ts';
import { functions, messagesOf, outputOf, textParts } from './askParts.ts';
import { newMessages } from './previousResponse.ts';

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

function inputPart(part: Part): Exclude<InputMessageItem['content'], string> {
  if (part.type === 'image') return [{ type: 'input_image', image_url: part.url }];
  if (part.type !== 'file') return [];
  if (part.fileId) return [{ type: 'input_file', file_id: part.fileId }];
  const where = part.url?.startsWith('data:') ? { file_data: part.url } : { file_url: part.url! };
  return [{ type: 'input_file', filename: part.name, ...where }];
}
