import { browserConnectivity } from '../conversation/Connectivity.ts';
import { createPause } from '../conversation/createPause.ts';
import type { Message } from '../conversation/message.ts';
import { newAnswer, newQuestion } from '../conversation/newMessage.ts';
import type { Endpoint } from '../endpoints/Endpoint.ts';
import { responses } from '../endpoints/responses.ts';
import { writeResponsesRequest } from '../endpoints/writeResponsesRequest.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import { type AskOptions, askOnce } from './askOnce.ts';
import { readResponse } from './readResponse.ts';

export interface BackgroundOptions {
  /**
   * `follow` watches the answer being written, and asks where watching breaks off; `poll` asks now and
   * then how far it is.
   * @default 'follow'
   */
  readonly watch?: 'follow' | 'poll' | undefined;
  /**
   * How long to wait before asking again how far it is, in milliseconds.
   * @default 2_000
   */
  readonly pollEveryMs?: number | undefined;
}

/** A way to ask that is not the usual one. */
export interface Background {
  readonly watch: 'follow' | 'poll';
  /** The one it speaks, whatever is asked for. */
  readonly endpoint: Endpoint;
  /** Resolves like `askOnce`. */
  ask(options: AskOptions): Promise<Message>;
}

/**
 * Has the server write an answer whether anybody watches or not: no broken connection ends it, only the
 * signal does, at the server. By its `responseId` the answer is found again.
 *
 * @example
 * useResponse({ model, input, background: inBackground() });
 */
export function inBackground(options: BackgroundOptions = {}): Background {
  const { watch = 'follow', pollEveryMs = 2_000 } = options;
  return { watch, endpoint: responses, ask: (asked) => askInBackground(asked, watch, pollEveryMs) };
}

async function askInBackground(
  options: AskOptions,
  watch: Background['watch'],
  pollEveryMs: number,
): Promise<Message> {
  const { client, signal, onChange } = options;
  const connectivity = options.connectivity ?? browserConnectivity;
  const request = { ...options.request, background: true, store: true };

  const begun = await (watch === 'follow'
    ? askOnce({ ...options, request, endpoint: responses })
    : begin());
  const isCutOff = begun.state === 'streaming' || begun.state === 'interrupted';
  const followed = isCutOff && begun.responseId !== undefined ? await poll(begun) : begun;
  return signal?.aborted ? cancel(followed) : followed;

  /** Asks for the answer without waiting for any of it. */
  async function begin(): Promise<Message> {
    const { model, input, instructions, tools, headers, maxRetries } = options;
    const answer = newAnswer(model);
    const messages = [newQuestion(input)];
    const body = writeResponsesRequest({ model, instructions, tools, messages, request });
    try {
      const call = { signal, headers, maxRetries };
      const answered = await client.responses.create({ ...body, stream: false }, call);
      return tell(readResponse(answered, answer));
    } catch (thrown) {
      return failed(answer, thrown as NusantaraError);
    }
  }

  /** Asks how far it is until it is there. */
  async function poll(begun: Message): Promise<Message> {
    const { error: _error, ...rest } = begun;
    let answer: Message = { ...rest, state: 'streaming' };
    for (let failures = 0; ;) {
      const pause = createPause(pollEveryMs, connectivity, () => {});
      signal?.addEventListener('abort', pause.cancel, { once: true });
      const goesOn = !signal?.aborted && (await pause.over);
      signal?.removeEventListener('abort', pause.cancel);
      if (!goesOn) return { ...answer, state: 'stopped' };
      try {
        answer = readResponse(
          await client.responses.retrieve(answer.responseId!, { signal }),
          answer,
        );
        failures = 0;
        tell(answer);
      } catch (thrown) {
        const error = thrown as NusantaraError;
        if (error.type === 'aborted') return { ...answer, state: 'stopped' };
        // No network is not a failure: the pause holds until there is one.
        if (error.code !== 'offline') failures++;
        if (!error.retryable || failures > (options.maxRetries ?? 2)) return failed(answer, error);
      }
      if (answer.state !== 'streaming') return answer;
    }
  }

  /** Has the server stop. What it has by then is the answer. */
  async function cancel(stopped: Message): Promise<Message> {
    if (stopped.responseId === undefined || stopped.state !== 'stopped') return stopped;
    try {
      return readResponse(await client.responses.cancel(stopped.responseId), stopped);
    } catch {
      return stopped;
    }
  }

  function tell(answer: Message): Message {
    onChange?.(answer, undefined);
    return answer;
  }
}

function failed(answer: Message, error: NusantaraError): Message {
  if (error.type === 'aborted') return { ...answer, state: 'stopped' };
  return { ...answer, state: 'failed', error };
}
