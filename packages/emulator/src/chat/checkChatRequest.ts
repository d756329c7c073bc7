import { badRequest, type ApiError } from '../http/apiError.ts';
import { isObject, type JsonObject } from '../http/readJson.ts';

const roles = new Set<unknown>(['system', 'developer', 'user', 'assistant', 'tool', 'function']);

/** Why a body is no chat request, or `undefined` when it is one. */
export function checkChatRequest(body: JsonObject): ApiError | undefined {
  const { messages } = body;
  if (messages === undefined || messages === null) {
    return badRequest('missing_required_parameter', '`messages` is required.', 'messages');
  }
  if (!Array.isArray(messages)) {
    return badRequest('invalid_messages', '`messages` must be an array.', 'messages');
  }
  if (messages.length === 0) {
    return badRequest('invalid_messages', '`messages` must hold at least one message.', 'messages');
  }
  for (const [index, message] of messages.entries()) {
    const problem = checkMessage(message, `messages[${index}]`);
    if (problem) return problem;
  }
  return undefined;
}

function checkMessage(message: unknown, at: string): ApiError | undefined {
  if (!isObject(message)) return refuse(at, 'must be an object');
  const { role, content, tool_call_id: callId } = message;
  if (!roles.has(role)) return refuse(`${at}.role`, 'is not a known role');
  if (role === 'tool' && typeof callId !== 'string') {
    return refuse(`${at}.tool_call_id`, 'must name a call');
  }

  const isText = typeof content === 'string';
  const isParts = Array.isArray(content) && content.every(isObject);
  if (content !== undefined && content !== null && !isText && !isParts) {
    return refuse(`${at}.content`, 'must be a string or an array of parts');
  }
  const isEmpty =
    content === undefined || content === null || (isText || isParts ? content.length === 0 : false);
  if (role === 'user' && isEmpty) return refuse(`${at}.content`, 'is empty');
  return undefined;
}

const refuse = (param: string, what: string): ApiError =>
  badRequest('invalid_messages', `${param} ${what}.`, param);
