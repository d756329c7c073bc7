import type { IncomingMessage, ServerResponse } from 'node:http';
import { scenarios } from '@nusantara-ai/emulator';
import { createRelay } from '@nusantara-ai/relay';
import { toNodeListener } from '@nusantara-ai/relay/node';
import { formatRequest } from './formatRequest.ts';
import { openUpstream } from './openUpstream.ts';
import { readEnvironment } from './readEnvironment.ts';

/** The server side of the playground. */
export interface Backend {
  /** Connect middleware: answers what is under `/api`, and passes the rest on. */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => void;
  /** Where everything runs, one line each. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

/**
 * The relay at `/api/nusantara`, in front of an emulator or of the server that `env` names. While it
 * is the emulator, `/api/emulator/log` tells what it was asked and `/api/emulator/scenarios` what can
 * go wrong; both are empty otherwise.
 */
export async function createBackend(
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
): Promise<Backend> {
  const { baseURL, apiKey, log, close } = await openUpstream(readEnvironment(env));
  const relay = createRelay({
    apiKey,
    ...(baseURL !== undefined && { baseURL }),
    basePath: '/api/nusantara',
    forwardHeaders: log ? ['x-emulator-fault'] : [],
    onRequest: (entry) => print(formatRequest(entry)),
  });
  const toRelay = toNodeListener(relay);

  return {
    handle(request, response, next) {
      const path = request.url?.split('?', 1)[0] ?? '/';
      if (path.startsWith('/api/nusantara/')) toRelay(request, response);
      else if (path === '/api/emulator/log') sendJson(response, log ?? []);
      else if (path === '/api/emulator/scenarios') sendJson(response, log ? scenarios : []);
      else next();
    },
    addresses: [
      'Relay:     /api/nusantara',
      log ? `Emulator:  ${baseURL}` : `Upstream:  ${baseURL ?? 'the live API'}`,
    ],
    close,
  };
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(value));
}
