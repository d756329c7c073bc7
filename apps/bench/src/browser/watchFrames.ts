import { nextFrame } from './moments.ts';

/**
 * Calls back in every frame until `signal` says stop: after its scripts and its layout, before it is painted, so that what
 * is in the page then is what is drawn.
 */
export async function watchFrames(drawn: () => void, signal: AbortSignal): Promise<void> {
  const beat = document.body.appendChild(document.createElement('div'));
  beat.style.cssText = 'position: fixed; contain: strict; block-size: 1px; visibility: hidden';
  const observer = new ResizeObserver(drawn);
  observer.observe(beat);
  for (let at = 0; !signal.aborted; at++) {
    // An observer hears only of what has changed.
    beat.style.inlineSize = `${at % 2}px`;
    await nextFrame();
  }
  observer.disconnect();
  beat.remove();
}
