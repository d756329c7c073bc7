import type { Size } from '../answer/Question.ts';

const usual: Size = { width: 1024, height: 1024 };

/** A size such as `1536x1024`; of anything else, such as `auto`, the usual one. */
export function readSize(text: unknown): Size {
  const found = typeof text === 'string' ? /^(\d{1,5})x(\d{1,5})$/.exec(text) : null;
  const [width, height] = [Number(found?.[1]), Number(found?.[2])];
  return width > 0 && height > 0 ? { width, height } : usual;
}
