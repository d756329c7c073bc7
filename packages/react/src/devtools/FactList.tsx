import type { LogEntry } from '@nusantara-ai/client';
import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';
import type { DevtoolsCopy, FactName } from './copy.ts';
import type { Formats } from './formats.ts';
import { readOutcome } from './readOutcome.ts';
import type { Facts } from './readFacts.ts';
import { styles } from './styles.ts';

interface FactListProps {
  readonly entry: LogEntry;
  readonly facts: Facts;
  readonly words: DevtoolsCopy;
  readonly formats: Formats;
}

/** All there is to know of a request. */
export function FactList({ entry, facts, words, formats }: FactListProps): ReactElement {
  const { ms, bytes, count, time } = formats;
  const { requestId } = entry;

  const rows: readonly [FactName, ReactNode][] = [
    ['began', time(entry.startedAt)],
    ['requestId', requestId && <Id words={words} value={requestId} />],
    ['pause', when(facts.pauseMs, ms)],
    ['head', when(facts.headMs, ms)],
    ['firstByte', when(facts.firstByteMs, ms)],
    ['firstToken', when(facts.firstTokenMs, ms)],
    ['longestGap', when(facts.longestGapMs || undefined, ms)],
    ['lastGap', when(facts.lastGapMs, ms)],
    ['duration', ms(facts.durationMs)],
    ['received', when(entry.endedAt && entry.bytes, bytes)],
    ['events', when(entry.events || undefined, count)],
    ['outputTokens', when(entry.outputTokens, count)],
    ['tokensPerSecond', when(facts.tokensPerSecond, count)],
    ['retryAfter', when(entry.retryAfterMs, ms)],
    ['ended', `${readOutcome(entry, words)}${entry.errorType ? ` (${entry.errorType})` : ''}`],
  ];
  return (
    <dl style={styles.details}>
      {rows
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} style={styles.fact}>
            <dt style={styles.factName}>{words.facts[name]}</dt>
            <dd style={styles.factValue}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function when(value: number | undefined, format: (value: number) => string): string | undefined {
  return value === undefined ? undefined : format(value);
}

function Id({ words, value }: { words: DevtoolsCopy; value: string }): ReactElement {
  return (
    <>
      <span dir="ltr">{value}</span>{' '}
      <CopyButton
        words={words}
        label={words.copy}
        name={words.copyId}
        text={() => value}
        style={styles.idButton}
      />
    </>
  );
}
