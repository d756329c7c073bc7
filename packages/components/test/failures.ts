import type { TestChatOptions } from './createTestChat.ts';

const offline = { isOnline: () => false, subscribe: () => () => undefined };

/** A request for each thing that a banner speaks of, and what the conversation is like. */
export const failures: readonly [prompt: string, options?: TestChatOptions][] = [
  ['/error 400'],
  ['/error 413'],
  ['/error 400 code=content_policy_violation'],
  ['/error 401 code=missing_api_key'],
  ['/error 401 code=invalid_api_key'],
  ['/error 402'],
  ['/error 403'],
  ['Hello', { model: 'nusantara-xl' }],
  ['/error 404 code=file_not_found message="No such file."'],
  ['/error 429 retry-after=12', { maxRetries: 2 }],
  ['/error 429 retry-after=90'],
  ['/error 429 daily'],
  ['/error 429 code=user_total_monthly_limit_exceeded'],
  ['/error 504'],
  ['/error 503 retry-after=9', { maxRetries: 2 }],
  ['/error 500'],
  ['/drop'],
  ['Hello', { connectivity: offline }],
  ['/cut after=0 Hello'],
  ['/stall Tell me about Ambon', { idleTimeoutMs: 300 }],
  ['/cut Tell me about Ambon'],
  ['/empty'],
];
