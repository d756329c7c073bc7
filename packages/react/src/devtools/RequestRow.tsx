import type { LogEntry } from '@nusantara-ai/client';
import { type ReactElement, useId, useState } from 'react';
import type { DevtoolsCopy } from './copy.ts';
import { FactList } from './FactList.tsx';
import type { Formats } from './formats.ts';
import { readFacts } from './readFacts.ts';
import { readOutcome } from './readOutcome.ts';
import { readSpans } from './readSpans.ts';
import { styles, tones } from './styles.ts';
import { Timeline } from './Timeline.tsx';

export interface RequestRowProps {
  readonly entry: LogEntry;
  /** The attempt before it. */
  readonly before: LogEntry | undefined;
  /** What its timeline shows: the times of its turn. */
  readonly range: readonly [from: number, to: number];
  readonly now: number;
  readonly words: DevtoolsCopy;
  readonly formats: Formats;
}

/** One attempt: a button with the outline, and the facts below it once it is pressed. */
export function RequestRow(props: RequestRowProps): ReactElement {
  const { entry, before, range, now, words, formats } = props;
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  const facts = readFacts(entry, before, now);
  const color = toneOf(entry);

  return (
    <>
      <button
        type="button"
        style={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? factsId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span style={styles.name}>
          <span style={{ ...styles.status, color }}>{entry.status ?? '···'}</span>{' '}
          <span style={styles.path}>
            {entry.method} {entry.path}
          </span>{' '}
          {entry.attempt > 1 && <span style={styles.quiet}>{words.attempt(entry.attempt)}</span>}
        </span>{' '}
        <Timeline spans={readSpans(entry, before, range)} />
        <span style={styles.outcome}>
          <span style={{ color }}>{readOutcome(entry, words)}</span>{' '}
          <span style={styles.quiet}>{formats.ms(facts.durationMs)}</span>
        </span>
      </button>
      {isOpen && (
        <div id={factsId}>
          <FactList entry={entry} facts={facts} words={words} formats={formats} />
        </div>
      )}
    </>
  );
}

function toneOf({ outcome }: LogEntry): string {
  switch (outcome) {
    case undefined:
      return tones.accent;
    case 'ok':
      return tones.ok;
    case 'aborted':
      return tones.muted;
    case 'interrupted':
      return tones.warn;
    case 'failed':
      return tones.danger;
  }
}
