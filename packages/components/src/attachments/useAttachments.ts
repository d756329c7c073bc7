'use client';
import { useCallback, useRef, useState } from 'react';
import type { Attachment, AttachmentLimits, AttachmentProblem } from './Attachment.ts';
import { defaultLimits, problemWith } from './limits.ts';
import { readDataUrl } from './readDataUrl.ts';

/** The files that go with the next message. */
export interface Attachments {
  readonly list: readonly Attachment[];
  /** Why files were not taken, of the last ones that were offered. */
  readonly problems: readonly AttachmentProblem[];
  /** A file is still being read. */
  readonly isReading: boolean;
  readonly add: (files: Iterable<File>) => void;
  readonly remove: (id: string) => void;
  /** Takes all of them away, and gives them back. */
  readonly take: () => readonly Attachment[];
  /** Puts back what was taken. */
  readonly restore: (attachments: readonly Attachment[]) => void;
}

const none: readonly Attachment[] = [];

/** Takes files in, within limits, and reads them. */
export function useAttachments(limits: AttachmentLimits | undefined): Attachments {
  const {
    accept = defaultLimits.accept,
    maxBytes = defaultLimits.maxBytes,
    maxFiles = defaultLimits.maxFiles,
  } = limits ?? {};
  const [list, setList] = useState(none);
  const [problems, setProblems] = useState<readonly AttachmentProblem[]>([]);
  /** The list as it is now: several files may be taken in one event. */
  const current = useRef(none);

  const change = useCallback((next: readonly Attachment[]): void => {
    current.current = next;
    setList(next);
  }, []);

  const remove = useCallback(
    (id: string): void => change(current.current.filter((each) => each.id !== id)),
    [change],
  );

  const add = useCallback(
    (files: Iterable<File>): void => {
      const found: AttachmentProblem[] = [];
      for (const file of files) {
        const problem = problemWith(file, { accept, maxBytes });
        if (problem) found.push(problem);
        else if (current.current.length >= maxFiles) found.push({ type: 'too_many', maxFiles });
        else take(file);
      }
      setProblems(found.filter(isFirstOfItsKind));

      function take(file: File): void {
        const { name, size, type: mediaType } = file;
        const id = crypto.randomUUID();
        change([...current.current, { id, name, size, mediaType, url: undefined }]);
        readDataUrl(file).then(
          (url) =>
            change(current.current.map((each) => (each.id === id ? { ...each, url } : each))),
          () => {
            remove(id);
            setProblems((before) => [...before, { type: 'unreadable', name }]);
          },
        );
      }
    },
    [accept, maxBytes, maxFiles, change, remove],
  );

  const take = useCallback(() => {
    const taken = current.current;
    change(none);
    setProblems([]);
    return taken;
  }, [change]);

  const isReading = list.some(({ url }) => url === undefined);
  return { list, problems, isReading, add, remove, take, restore: change };
}

/** That there are too many is said once. */
function isFirstOfItsKind(
  problem: AttachmentProblem,
  index: number,
  all: readonly AttachmentProblem[],
): boolean {
  return problem.type !== 'too_many' || all.findIndex(({ type }) => type === 'too_many') === index;
}
