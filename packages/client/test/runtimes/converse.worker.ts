import type { EndpointName } from '../endpoints.ts';
import { converse } from './converse.ts';

/** A module worker that converses over the endpoint in its name, and says what came of it. */
const worker = globalThis as unknown as {
  readonly name: EndpointName;
  postMessage(conversation: unknown, transfer: readonly []): void;
};

void converse(worker.name).then((conversation) => worker.postMessage(conversation, []));
