import type { FilePart, ImagePart } from './message.ts';

/** As many arguments as every engine takes. */
const pieceBytes = 0x8000;

/**
 * A file that somebody picked, as a part to send: its content becomes a `data:` URI.
 *
 * @example
 * const attachments = await Promise.all(Array.from(input.files, readAttachment));
 * await chat.send({ text, attachments });
 *
 * Rejects when the file cannot be read.
 */
export async function readAttachment(file: File): Promise<ImagePart | FilePart> {
  const { name, type } = file;
  const mediaType = type || 'application/octet-stream';
  const url = `data:${mediaType};base64,${base64(new Uint8Array(await file.arrayBuffer()))}`;
  return mediaType.startsWith('image/')
    ? { type: 'image', url, alt: name }
    : { type: 'file', name, mediaType, url };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceBytes));
  }
  return btoa(binary);
}
