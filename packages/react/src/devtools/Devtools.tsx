import type { LogEntry } from '@nusantara-ai/client';
import { type CSSProperties, type ReactElement, useState } from 'react';
import { useClient } from '../ClientContext.ts';
import { useRequestLog } from '../useRequestLog.ts';
import { devtoolsCopy } from './copy.ts';
import type { NusantaraDevtoolsProps } from './NusantaraDevtools.tsx';
import { Panel } from './Panel.tsx';
import { styles, tones } from './styles.ts';

/** The button, or the panel in its place. The focus goes from the one to the other. */
export function Devtools(props: NusantaraDevtoolsProps): ReactElement {
  const { locale = 'en', theme = 'auto', side = 'start', defaultOpen = false, emulator } = props;
  const client = useClient(props);
  const entries = useRequestLog({ client });
  const words = devtoolsCopy[locale];
  const failed = entries.filter(isFailure).length;
  const summary = words.summary(entries.length, failed);
  const [{ isOpen, takesFocus }, setView] = useState({ isOpen: defaultOpen, takesFocus: false });
  const button = takesFocus ? focus : undefined;
  const handleToggle = (): void => setView({ isOpen: !isOpen, takesFocus: true });
  const colorScheme: CSSProperties = { colorScheme: theme === 'auto' ? 'light dark' : theme };
  return isOpen ? (
    <Panel
      closeRef={button}
      client={client}
      entries={entries}
      emulator={emulator}
      locale={locale}
      summary={summary}
      style={colorScheme}
      onClose={handleToggle}
    />
  ) : (
    <button
      ref={button}
      type="button"
      style={{
        ...styles.launcher,
        ...colorScheme,
        [side === 'start' ? 'insetInlineStart' : 'insetInlineEnd']: 12,
      }}
      aria-expanded={false}
      aria-label={`${words.title}: ${summary}`}
      onClick={handleToggle}
    >
      <span style={{ ...styles.lamp, background: failed > 0 ? tones.danger : tones.ok }} />
      {summary}
    </button>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function isFailure({ outcome }: LogEntry): boolean {
  return outcome === 'failed' || outcome === 'interrupted';
}
