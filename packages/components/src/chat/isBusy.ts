import type { ChatStatus } from '@nusantara-ai/client';

/** Whether an answer is under way, or due: nothing else can be sent until it has ended. */
export function isBusy(status: ChatStatus): boolean {
  return status === 'submitted' || status === 'streaming' || status === 'waiting';
}
