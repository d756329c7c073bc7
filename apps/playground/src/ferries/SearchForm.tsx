import type { ReactElement } from 'react';
import type { FerriesCopy } from './copy.ts';
import { portIds, ports, type PortId } from './sailings.ts';

/** What a passenger is looking for. */
export interface Search {
  readonly from: PortId;
  /** Anywhere, when `undefined`. */
  readonly to: PortId | undefined;
  readonly passengers: number;
}

interface SearchFormProps {
  readonly words: FerriesCopy['search'];
  readonly search: Search;
  readonly onChange: (search: Search) => void;
}

/** Where from, where to, and how many. The timetable follows each change at once. */
export function SearchForm({ words, search, onChange }: SearchFormProps): ReactElement {
  return (
    <form className="search" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.from}
        <select
          value={search.from}
          onChange={(event) => {
            const from = event.target.value as PortId;
            onChange({ ...search, from, to: search.to === from ? undefined : search.to });
          }}
        >
          {portIds.map(portOption)}
        </select>
      </label>
      <label>
        {words.to}
        <select
          value={search.to ?? ''}
          onChange={(event) =>
            onChange({ ...search, to: (event.target.value || undefined) as PortId | undefined })
          }
        >
          <option value="">{words.anywhere}</option>
          {portIds.filter((id) => id !== search.from).map(portOption)}
        </select>
      </label>
      <label>
        {words.passengers}
        <input
          type="number"
          min={1}
          max={9}
          value={search.passengers}
          onChange={(event) => {
            const passengers = event.target.valueAsNumber;
            if (passengers >= 1 && passengers <= 9) onChange({ ...search, passengers });
          }}
        />
      </label>
    </form>
  );
}

function portOption(id: PortId): ReactElement {
  return (
    <option key={id} value={id}>
      {ports[id].name}
    </option>
  );
}
