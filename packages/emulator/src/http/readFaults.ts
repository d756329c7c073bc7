import type { MiddlewareHandler } from 'hono';
import { lastUserText, type Turn } from '../answer/Question.ts';
import { headFault } from '../faults/headFault.ts';
import { DirectiveError } from '../faults/DirectiveError.ts';
import { modelFaults } from '../faults/modelFaults.ts';
import { parseDirectives, parseFaults } from '../faults/parseDirectives.ts';
import type { Fault } from '../faults/Fault.ts';
import type { Settings } from '../readOptions.ts';
import { findReply } from '../script/findReply.ts';
import type { Script } from '../script/Script.ts';
import { badRequest, errorReply } from './apiError.ts';
import type { ApiContext, Env } from './Exchange.ts';

/** Reads the faults asked for by header, model id and option, and answers at once when one says how. */
export function readFaults(settings: Settings): MiddlewareHandler<Env> {
  return async (c, next) => {
    const header = c.req.header('x-emulator-fault') ?? '';
    const read = header.trim() === '' ? [] : attempt(() => parseFaults(header));
    return read instanceof DirectiveError
      ? errorReply(badRequest('invalid_directive', read.message), c.var.exchange)
      : ((await act(c, 'around', [
          ...read,
          ...modelFaults(c.var.exchange.body),
          ...settings.faults,
        ])) ?? next());
  };
}

/**
 * The last user message without its directives, or the reply that one of them asks for. When the
 * conversation has gone on (to the result of a tool, to a half answer), the directives have done their
 * work already. A script answers to what is left.
 */
export async function readPromptFaults(
  c: ApiContext,
  turns: readonly Turn[],
  script: Script,
): Promise<string | Response> {
  const read = attempt(() => parseDirectives(lastUserText(turns)));
  if (read instanceof DirectiveError) {
    return errorReply(badRequest('invalid_directive', read.message), c.var.exchange);
  }
  const { faults, prompt } = read;
  const asked = turns.at(-1)?.role === 'user' ? faults : [];
  const scripted = findReply(script, turns, prompt, c.var.exchange.random);
  return (await act(c, 'prompt', [...asked, ...scripted])) ?? prompt;
}

async function act(
  c: ApiContext,
  source: string,
  asked: readonly Fault[],
): Promise<Response | undefined> {
  const { exchange } = c.var;
  const requestKey = [source, c.req.method, c.req.path, exchange.body].join('\n');
  const faults = exchange.pending(asked, requestKey);
  // What stands nearest to the prompt is meant most.
  exchange.faults = [...faults, ...exchange.faults];
  return headFault(faults, exchange);
}

function attempt<T>(read: () => T): T | DirectiveError {
  try {
    return read();
  } catch (error) {
    if (error instanceof DirectiveError) return error;
    throw error;
  }
}
