import { type Browser, chromium } from 'playwright';
import { launch } from '../../../../tools/chromium.ts';

/** Draws the next frame as soon as the last one is done, so that no time goes by between updates. */
const unhurried = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The browser of every measurement. */
export function launchChromium(frames: 'unlimited' | '60 Hz'): Promise<Browser> {
  const args = frames === 'unlimited' ? [...launch.args, ...unhurried] : launch.args;
  return chromium.launch({ ...launch, args });
}
