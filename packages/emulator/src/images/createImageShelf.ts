import { createBoundedMap } from '../createBoundedMap.ts';

const lifetimeMs = 5 * 60_000;
const rememberedImages = 200;

/** Pictures that can be fetched by their name for five minutes. Times are in milliseconds since 1970. */
export interface ImageShelf {
  put(name: string, png: Uint8Array<ArrayBuffer>, now: number): void;
  take(name: string, now: number): Uint8Array<ArrayBuffer> | undefined;
}

export function createImageShelf(): ImageShelf {
  const images = createBoundedMap<{ png: Uint8Array<ArrayBuffer>; until: number }>(
    rememberedImages,
  );
  return {
    put: (name, png, now) => images.set(name, { png, until: now + lifetimeMs }),
    take(name, now) {
      const found = images.get(name);
      return found && now < found.until ? found.png : undefined;
    },
  };
}
