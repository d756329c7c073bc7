'use client';
import type { ReactElement } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { BackIcon, ChevronIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/LocaleProvider.tsx';

/** The other messages that once stood in the place of one. */
export interface MessageBranches {
  /** From 1. */
  readonly place: number;
  readonly count: number;
  /** Shows the one before or after, by -1 or 1. */
  readonly onSwitch: (by: -1 | 1) => void;
}

/** Goes through what an edit or another answer has replaced. */
export function BranchSwitch({ place, count, onSwitch }: MessageBranches): ReactElement {
  const { message: words } = useLocale();
  return (
    <span className="nusantara-branches">
      <IconButton
        label={words.previousVersion}
        icon={BackIcon}
        disabled={place === 1}
        onClick={() => onSwitch(-1)}
      />
      {words.version(place, count)}
      <IconButton
        label={words.nextVersion}
        icon={ChevronIcon}
        disabled={place === count}
        onClick={() => onSwitch(1)}
      />
    </span>
  );
}
