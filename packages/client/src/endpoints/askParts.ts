import { type Message, type ToolCallPart } from '../conversation/message.ts';
import { newQuestion } from '../conversation/newMessage.ts';
import type { Tools } from '../conversation/Tool.ts';
import type { Ask } from './Ask.ts';

/** Said to the model, never shown: not every model takes up a half answer by itself. */
const continuePrompt =
  'Your last message was cut off. Continue exactly where it stopped, without repetition or preamble.';

/** The messages a turn is asked with. */
export function messagesOf({ messages, continues }: Ask): readonly Message[] {
  return continues ? [...messages, newQuestion(continuePrompt)] : messages;
}

/** A function that the model may call, as both endpoints describe it. */
interface FunctionTool {
  name: string;
  description?: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** The tools of a turn. */
export function functions(tools: Tools = {}): FunctionTool[] {
  return Object.entries(tools).map(([name, { description, parameters }]) => ({
    name,
    ...(description && { description }),
    parameters: parameters ?? { type: 'object', properties: {} },
  }));
}

/** A text as the only part of its kind; none where nothing is said. */
export function textParts<T extends string>(type: T, text: string): { type: T; text: string }[] {
  return text === '' ? [] : [{ type, text }];
}

/** The API wants an output for every call, also for one that was never made. */
export function outputOf({ state, output }: ToolCallPart): string {
  if (output !== undefined) return output;
  return `Nothing was done${state === 'invalid' ? ': the arguments are not valid JSON' : ''}.`;
}
