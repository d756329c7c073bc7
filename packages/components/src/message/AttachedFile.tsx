'use client';
import type { ReactElement } from 'react';
import { FileIcon } from '../icons/icons.tsx';
import type { MessagePartProps } from './MessageParts.tsx';

/** A file that goes with a message: its name, and nothing of it. */
export function AttachedFile({ part }: MessagePartProps<'file'>): ReactElement {
  return (
    <span className="nusantara-file">
      <FileIcon />
      <bdi translate="no">{part.name}</bdi>
    </span>
  );
}
