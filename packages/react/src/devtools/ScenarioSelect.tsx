import type { ReactElement } from 'react';
import type { DevtoolsCopy } from './copy.ts';
import type { EmulatorControls } from './EmulatorControls.ts';
import { styles } from './styles.ts';

interface ScenarioSelectProps extends EmulatorControls {
  readonly words: DevtoolsCopy;
}

/** Chooses what the emulator plays. */
export function ScenarioSelect(props: ScenarioSelectProps): ReactElement {
  const { scenarios, scenario = '', onScenarioChange, words } = props;
  return (
    <label style={styles.scenario}>
      {words.scenario}
      <select
        style={styles.select}
        value={scenario}
        onChange={(event) => onScenarioChange(event.target.value || undefined)}
      >
        <option value="">{words.noScenario}</option>
        {scenarios.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
