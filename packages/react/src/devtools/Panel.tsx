import type { Client, LogEntry } from '@nusantara-ai/client';
import { type CSSProperties, type ReactElement, type Ref, useMemo, useState } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { type DevtoolsLocale, devtoolsCopy } from './copy.ts';
import { createReport } from './createReport.ts';
import type { EmulatorControls } from './EmulatorControls.ts';
import { createFormats } from './formats.ts';
import { Legend } from './Legend.tsx';
import { RequestList } from './RequestList.tsx';
import { ScenarioSelect } from './ScenarioSelect.tsx';
import { styles } from './styles.ts';
import { useEscape } from './useEscape.ts';

interface PanelProps {
  readonly closeRef: Ref<HTMLButtonElement> | undefined;
  readonly client: Client;
  readonly entries: readonly LogEntry[];
  readonly emulator: EmulatorControls | undefined;
  readonly locale: DevtoolsLocale;
  readonly summary: string;
  readonly style: CSSProperties;
  readonly onClose: () => void;
}

/** What the button opens. Renders a `<section>`; Escape closes it. */
export function Panel(props: PanelProps): ReactElement {
  const { closeRef, client, entries, emulator, locale, summary, style, onClose } = props;
  const words = devtoolsCopy[locale];
  const formats = useMemo(() => createFormats(locale), [locale]);
  const [cleared, setCleared] = useState({ client, lastId: 0 });
  const shown = useMemo(
    () => entries.filter(({ id }) => cleared.client !== client || id > cleared.lastId),
    [entries, client, cleared],
  );
  const handleClear = (): void => setCleared({ client, lastId: entries.at(-1)?.id ?? 0 });
  const writeReport = (): string =>
    createReport({
      baseURL: client.baseURL,
      entries: shown,
      userAgent: navigator.userAgent,
      now: Date.now(),
    });

  return (
    <section
      ref={useEscape(onClose)}
      aria-label={words.title}
      style={{ ...styles.panel, ...style }}
    >
      <header style={styles.header}>
        <h2 style={styles.title}>
          {words.title} <span style={styles.summary}>{summary}</span>
        </h2>
        {emulator && <ScenarioSelect words={words} {...emulator} />}
        <CopyButton
          words={words}
          label={words.copyReport}
          text={writeReport}
          style={styles.button}
        />
        <button type="button" style={styles.button} onClick={handleClear}>
          {words.clear}
        </button>
        <button ref={closeRef} type="button" style={styles.button} onClick={onClose}>
          {words.close}
        </button>
      </header>
      <RequestList entries={shown} words={words} formats={formats} />
      <Legend words={words} />
    </section>
  );
}
