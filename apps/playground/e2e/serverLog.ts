import { type APIRequestContext, expect } from '@playwright/test';

/** What the tests read of a request in the emulator's log. */
export interface Logged {
  readonly path: string;
  readonly requestId: string;
  readonly status: number | null;
  readonly outcome: string;
}

/** What the server noted under this request id. Fails when it never gave that id. */
export async function logged(request: APIRequestContext, requestId: string): Promise<Logged> {
  const log = (await (await request.get('/api/emulator/log')).json()) as Logged[];
  const entry = log.find((each) => each.requestId === requestId);
  expect(entry, `the server never named a request ${requestId}`).toBeDefined();
  return entry!;
}
