import type { Message, ToolCallPart } from './message.ts';
import type { Tool, Tools } from './Tool.ts';
import { toolArguments } from './toolArguments.ts';

/** How a call moves on. */
export type CallChange = Pick<ToolCallPart, 'state' | 'output' | 'progress'>;

/** The calls of a message. */
export function callsOf(message: Message): ToolCallPart[] {
  return message.parts.filter((part): part is ToolCallPart => part.type === 'tool-call');
}

const settledStates: ReadonlySet<string> = new Set(['done', 'failed', 'denied', 'invalid']);

/** Whether every call has an output to give, and at least one is not just invalid. */
export function areCallsAnswered(message: Message | undefined): boolean {
  const calls = message ? callsOf(message) : [];
  return (
    calls.every(({ state }) => settledStates.has(state)) &&
    calls.some(({ state }) => state !== 'invalid')
  );
}

/**
 * Makes the calls of a finished message, all at once: those that are `ready`, and those in `approved`.
 * Calls that a person must approve are put up for approval. Each change is told as it happens.
 */
export async function callTools(
  message: Message,
  tools: Tools,
  signal: AbortSignal,
  tell: (callId: string, change: CallChange) => void,
  approved?: string,
): Promise<void> {
  await Promise.all(
    callsOf(message).map(async (call) => {
      const tool = own(tools, call.name);
      const isApproved = call.id === approved;
      if (!isApproved && call.state !== 'ready') return;
      if (!tool) {
        tell(call.id, { state: 'failed', output: `There is no tool named ${call.name}.` });
        return;
      }
      let isOver = false;
      const run = (progress?: string | number): void => {
        if (!isOver)
          tell(call.id, { state: 'running', ...(progress !== undefined && { progress }) });
      };
      try {
        if (!isApproved && asksFirst(tool, call)) {
          tell(call.id, { state: 'approval' });
        } else if (tool.execute) {
          run();
          tell(call.id, { state: 'done', output: await make(tool.execute, call, signal, run) });
        }
      } catch (thrown) {
        const output = thrown instanceof Error ? thrown.message : String(thrown);
        tell(call.id, { state: 'failed', output });
      } finally {
        isOver = true;
      }
    }),
  );
}

/** What the tool says, as text; throws what it throws, or when it is stopped. */
async function make(
  execute: NonNullable<Tool['execute']>,
  call: ToolCallPart,
  signal: AbortSignal,
  report: (progress: string | number) => void,
): Promise<string> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped by the person.')), {
      once: true,
    });
  });
  const result = await Promise.race([
    Promise.resolve(execute(toolArguments(call.arguments), { callId: call.id, signal, report })),
    stopped,
  ]);
  return typeof result === 'string' ? result : (JSON.stringify(result) ?? 'Done.');
}

function asksFirst({ needsApproval = false }: Tool, call: ToolCallPart): boolean {
  return typeof needsApproval === 'function'
    ? needsApproval(toolArguments(call.arguments))
    : needsApproval;
}

function own(tools: Tools, name: string): Tool | undefined {
  return Object.hasOwn(tools, name) ? tools[name] : undefined;
}
