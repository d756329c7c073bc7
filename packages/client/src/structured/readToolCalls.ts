import type { Message, ToolCallPart } from '../conversation/message.ts';
import type { Tools } from '../conversation/Tool.ts';
import type { TypedTool } from './defineTool.ts';
import { readPartialJson } from './readPartialJson.ts';
import type { DeepPartial } from './Schema.ts';

/**
 * A call as its tool knows it: `name` says which, and with it the types. `input` is what has arrived of
 * the arguments, whole unless `state` is `streaming`, and as the model wrote it; `output` is what the tool
 * gave, once `state` is `done`.
 */
export type ToolCallOf<T extends Tools> = {
  readonly [Name in keyof T & string]: Pick<ToolCallPart, 'id' | 'progress'> & {
    readonly name: Name;
  } & CallState<T[Name]>;
}[keyof T & string];

type CallState<T> =
  T extends TypedTool<infer Input, infer Output>
    ? | {
          readonly state: 'streaming' | 'invalid';
          readonly input: DeepPartial<Input> | undefined;
          readonly output?: undefined;
        }
      | {
          readonly state: 'ready' | 'approval' | 'running';
          readonly input: Input;
          readonly output?: undefined;
        }
      | { readonly state: 'done'; readonly input: Input; readonly output: Output }
      | {
          readonly state: 'failed' | 'denied';
          readonly input: Input;
          readonly output?: undefined;
          /** Why there is no output. */
          readonly reason: string;
        }
    : never;

/** The calls of a message to these tools, in order. Calls to others are left out. */
export function readToolCalls<T extends Tools>(message: Message, tools: T): ToolCallOf<T>[] {
  return message.parts
    .filter((part): part is ToolCallPart => part.type === 'tool-call')
    .filter(({ name }) => Object.hasOwn(tools, name))
    .map((part) => {
      const { id, name, state, progress, output = '' } = part;
      return {
        id,
        name,
        state,
        ...(progress !== undefined && { progress }),
        input: readPartialJson(part.arguments || '{}'),
        ...(state === 'done' && { output: readOutput(output) }),
        ...((state === 'failed' || state === 'denied') && { reason: output }),
      } as unknown as ToolCallOf<T>;
    });
}

/** Text stays as it is, everything else was written as JSON. */
function readOutput(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output;
  }
}
