import type { LogEntry } from '@nusantara-ai/client';
import type { DevtoolsCopy } from './copy.ts';

/** How a request ended, or how far it is, in words. */
export function readOutcome({ outcome, headAt }: LogEntry, words: DevtoolsCopy): string {
  return words.outcomes[outcome ?? (headAt === undefined ? 'waiting' : 'receiving')];
}
