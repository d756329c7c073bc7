'use client';
import type { FilePart } from '@nusantara-ai/client';
import type { ReactElement } from 'react';
import { FileIcon } from '../icons/icons.tsx';

/** A file that goes with a message: its name, and nothing of it. */
export function AttachedFile({ part }: { readonly part: FilePart }): ReactElement {
  return (
    <span className="nusantara-file">
      <FileIcon />
      <bdi translate="no">{part.name}</bdi>
    </span>
  );
}
