import { expect, test } from 'vitest';
import { readAttachment } from './readAttachment.ts';

test('a picture becomes an image with its name, anything else a file', async () => {
  expect(await readAttachment(new File(['x'], 'reef.png', { type: 'image/png' }))).toEqual({
    type: 'image',
    url: 'data:image/png;base64,eA==',
    alt: 'reef.png',
  });
  expect(await readAttachment(new File(['halo'], 'catatan.txt', { type: 'text/plain' }))).toEqual({
    type: 'file',
    name: 'catatan.txt',
    mediaType: 'text/plain',
    url: 'data:text/plain;base64,aGFsbw==',
  });
  expect(await readAttachment(new File([], 'unknown'))).toMatchObject({
    mediaType: 'application/octet-stream',
  });
});

test('a large file is the same bytes afterwards', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
  const { url } = await readAttachment(new File([bytes], 'x.bin'));
  expect(Buffer.from(await (await fetch(url!)).arrayBuffer()).equals(bytes)).toBe(true);
});
