import type { KeyboardEvent } from 'react';

/**
 * Whether a key press sends: Enter alone, and not the Enter that ends a composition.
 *
 * Safari reports that one after the composition has ended, and tells it apart by `keyCode` 229 only.
 */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey) return false;
  return !event.nativeEvent.isComposing && event.keyCode !== 229;
}
