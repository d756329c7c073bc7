import type { FilePart, ImagePart } from '@nusantara-ai/client';
import type { Attachment } from './Attachment.ts';

/** Attachments as parts of the message they go with. One that was not read is left out. */
export function toParts(attachments: readonly Attachment[]): (ImagePart | FilePart)[] {
  return attachments.flatMap(({ name, mediaType, url }): (ImagePart | FilePart)[] => {
    if (url === undefined) return [];
    return mediaType.startsWith('image/')
      ? [{ type: 'image', url, alt: name }]
      : [{ type: 'file', name, mediaType, url }];
  });
}
