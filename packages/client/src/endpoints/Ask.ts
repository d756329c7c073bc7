import type { Message } from '../conversation/message.ts';
import type { Tools } from '../conversation/Tool.ts';

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
