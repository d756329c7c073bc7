import { createEmulator } from '@nusantara-ai/emulator';
import { vi } from 'vitest';
import {
  type Chat,
  createChat,
  createClient,
  type Message,
  type Part,
  selectMessage,
} from '../../src/index.ts';
import { endpoints } from '../endpoints.ts';
import { seededRandom } from '../seededRandom.ts';
import type { FuzzCase, Interruption, Turn, Verb } from './createCase.ts';
import { breathe, createWitness, join, type Testimony } from './createWitness.ts';
import { merge, partRuns, readReply, spell } from './readRuns.ts';

/** A request, and what its message said before it. */
interface Asked extends Testimony {
  readonly messageId: string;
  readonly before: readonly Part[];
  /** Set when somebody ended it: what had to be there by then, and what may be at the most. */
  halted?: { readonly atLeast: string };
}

export interface Played {
  readonly requests: number;
  /** What went wrong: nothing, in a client that keeps its promises. */
  readonly problems: readonly string[];
}

/** Nothing moved for so many turns of the event loop: only time can help. */
const silence = 3;
/** More turns of the event loop than any case needs. */
const patience = 200_000;

/** Plays a case to its end. Time is faked by the caller and moves when nothing else does. */
export async function playCase(fuzz: FuzzCase): Promise<Played> {
  const problems: string[] = [];
  const random = seededRandom(fuzz.seed + 1);
  const emulator = createEmulator({ seed: fuzz.seed, dialect: fuzz.dialect });
  const requests: Asked[] = [];
  const pending = new Set<Promise<unknown>>();
  let turn: Turn = fuzz.turns[0]!;
  let requestsOfTurn = 0;
  let chunksOfTurn = 0;
  let due: Interruption[] = [];
  let gate: { readonly open: () => void; readonly verb: Verb } | undefined;
  let moves = 0;

  const chat: Chat = createChat({
    client: createClient({
      baseURL: 'https://api.test/v1',
      apiKey: 'any',
      fetch: createWitness({
        fetch: emulator.fetch,
        random,
        weather: () => turn.weather[Math.min(requestsOfTurn++, turn.weather.length - 1)]!,
        onRequest(testimony) {
          moves++;
          const live = chat.store.getState().live!;
          requests.push(Object.assign(testimony, { messageId: live.id, before: live.parts }));
        },
        onChunk() {
          moves++;
          const at = chunksOfTurn++;
          const now = due.find(({ after }) => after === at);
          if (!now) return undefined;
          due = due.filter((interruption) => interruption !== now);
          if (now.when === 'inside') return interrupt(now.verb, false);
          return new Promise<void>((open) => void (gate = { open, verb: now.verb }));
        },
      }),
    }),
    model: 'nusantara-base',
    endpoint: endpoints[fuzz.endpoint],
    random: () => 0,
    ...(fuzz.hasTools && { tools: { get_weather: { execute: () => 'Sunny, 31 °C.' } } }),
  });
  chat.store.subscribe(() => void moves++);

  const lastOf = (role: Message['role']): string | undefined =>
    chat.store
      .getState()
      .messageIds.findLast((id) => selectMessage(chat.store.getState(), id)?.role === role);

  function start(verb: Verb): Promise<unknown> | undefined {
    switch (verb) {
      case 'stop':
        return chat.stop();
      case 'send':
        return chat.send('One more?');
      case 'retry':
        return chat.retry();
      case 'continue':
        return chat.continueAnswer();
      case 'regenerate':
        return chat.regenerate();
      case 'edit': {
        const question = lastOf('user');
        return question === undefined ? undefined : chat.edit(question, 'Edited: halo?');
      }
      case 'tryNow':
        chat.tryNow();
        return undefined;
      case 'dismiss':
        chat.dismissError();
        return undefined;
    }
  }

  function track(promise: Promise<unknown> | undefined): void {
    if (!promise) return;
    pending.add(promise);
    promise.then(
      () => pending.delete(promise),
      (thrown: unknown) => {
        problems.push(`a verb rejected: ${String(thrown)}`);
        pending.delete(promise);
      },
    );
  }

  /** A verb in the middle of an answer. `isRead`: the client has dealt with every byte by now. */
  function interrupt(verb: Verb, isRead: boolean): void {
    const { live } = chat.store.getState();
    const request = requests.findLast(({ messageId }) => messageId === live?.id);
    if (request && !request.halted && ['stop', 'regenerate', 'edit'].includes(verb)) {
      const atLeast = isRead ? expected(request) : spell(partRuns(live!.parts));
      request.halted = { atLeast };
    }
    track(start(verb));
  }

  /** Runs until every verb is done. Whether that came to pass. */
  async function settle(): Promise<boolean> {
    let quiet = 0;
    for (let loops = 0; pending.size > 0; loops++) {
      const before = moves;
      await breathe();
      if (pending.size === 0) break;
      quiet = moves === before ? quiet + 1 : 0;
      if (quiet < silence) continue;
      quiet = 0;
      if (gate) {
        const { open, verb } = gate;
        gate = undefined;
        interrupt(verb, true);
        open();
      } else if (!actOnSilence()) {
        if (vi.getTimerCount() === 0 || loops > patience) {
          const { status } = chat.store.getState();
          problems.push(`stuck in ${status}, with ${vi.getTimerCount()} timers`);
          return false;
        }
        await vi.advanceTimersToNextTimerAsync();
      }
    }
    return true;
  }

  let hasActed = 0;
  function actOnSilence(): boolean {
    const { status } = chat.store.getState();
    if (turn.onSilence === 'wait' || hasActed > 20) return false;
    if (turn.onSilence === 'tryNow') {
      if (status !== 'waiting') return false;
      chat.tryNow();
    } else {
      interrupt('stop', true);
    }
    hasActed++;
    return true;
  }

  for (turn of fuzz.turns) {
    requestsOfTurn = 0;
    const verbs: (Verb | undefined)[] = [undefined, ...turn.next];
    for (const verb of verbs) {
      chunksOfTurn = hasActed = 0;
      due = [...turn.interruptions];
      track(verb === undefined ? chat.send(turn.prompt) : start(verb));
      if (!(await settle())) return { requests: requests.length, problems };
      chat.tryNow();
    }
  }
  due = [];
  track(chat.stop());
  await settle();
  await breathe();
  await breathe();

  const { status, live, wait } = chat.store.getState();
  if (!['ready', 'error'].includes(status) || live || wait) problems.push(`left in ${status}`);
  if (vi.getTimerCount() > 0) problems.push(`${vi.getTimerCount()} timers left`);
  const open = emulator.log.filter(({ outcome }) => outcome === 'open').length;
  if (open > 0) problems.push(`${open} requests left open`);

  const { messages } = chat.store.getState();
  const known = new Set(emulator.log.map(({ requestId }) => requestId));
  for (const message of Object.values(messages)) {
    for (const id of [...message.requestIds, message.error?.requestId]) {
      if (id !== undefined && !known.has(id)) problems.push(`the server never said ${id}`);
    }
  }
  for (const [index, request] of requests.entries()) {
    const { messageId } = request;
    const next = requests.slice(index + 1).find((later) => later.messageId === messageId);
    const message = messages[messageId];
    const parts = next?.before ?? message?.parts;
    if (parts) problems.push(...compare(request, parts));
    if (message && !next) problems.push(...compareEnd(request, message));
    if (message && request.requestId && !request.halted) {
      if (!message.requestIds.includes(request.requestId)) problems.push('a request id was lost');
    }
  }
  return { requests: requests.length, problems };
}

/** All that the message has to say after this request. */
function expected({ before, chunks, isStream, isOver }: Asked): string {
  const runs = isStream ? readReply(join(chunks), isOver).runs : [];
  return spell(merge([...partRuns(before), ...runs]));
}

function compare(request: Asked, parts: readonly Part[]): string[] {
  const actual = spell(partRuns(parts));
  const wanted = expected(request);
  if (isJoined(actual, request)) return [];
  if (request.halted) {
    const { atLeast } = request.halted;
    return wanted.startsWith(actual) && actual.startsWith(atLeast)
      ? []
      : [`halted at ${quote(actual)}, between ${quote(atLeast)} and ${quote(wanted)}`];
  }
  return actual === wanted ? [] : [`says ${quote(actual)} for ${quote(wanted)}`];
}

/** Whether only words are missing with which the rest of an answer repeats its first half. */
function isJoined(actual: string, request: Asked): boolean {
  const kept = spell(partRuns(request.before));
  const rest = expected(request).slice(kept.length);
  const added = actual.slice(kept.length);
  const repeated = rest.slice(0, rest.length - added.length);
  return (
    actual.startsWith(kept) &&
    rest.endsWith(added) &&
    repeated.length >= 8 &&
    kept.endsWith(repeated)
  );
}

function compareEnd(request: Asked, message: Message): string[] {
  if (request.halted || !request.isStream) {
    return ['stopped', 'failed', 'complete', 'incomplete', 'interrupted'].includes(message.state)
      ? []
      : [`ended ${message.state}`];
  }
  const { end, runs } = readReply(join(request.chunks), request.isOver);
  const wanted = {
    open: runs.length > 0 || request.before.length > 0 ? 'interrupted' : 'failed',
    whole: 'complete',
    limited: 'incomplete',
    error: 'failed',
  }[end];
  return message.state === wanted ? [] : [`ended ${message.state}, and was ${wanted}`];
}

function quote(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 100)} … ${text.slice(-200)}` : text);
}
