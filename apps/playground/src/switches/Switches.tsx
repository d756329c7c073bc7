import type { Scenario } from '@nusantara-ai/emulator';
import { useModels } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { switchesCopy } from './copy.ts';
import { choices, type Settings, writeSettings } from './settings.ts';
import './switches.css';
import { changeSettings, useSettings } from './useSettings.ts';
import { useScenarios } from './useScenarios.ts';

interface Option {
  readonly value: string;
  readonly text: string;
}

interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

/** A small panel in the corner that turns the playground's knobs. Renders a `<details>`. */
export function Switches(): ReactElement {
  const settings = useSettings();
  const { data: models = [] } = useModels({ query: { capability: 'chat' } });
  const scenarios = useScenarios();
  const { title, pages, labels, values } = switchesCopy[settings.locale];
  const query = writeSettings(settings);

  const named = (names: readonly string[]): Option[] =>
    names.map((value) => ({ value, text: values[value] ?? value }));
  const row = (
    name: keyof Settings,
    options: readonly Option[],
    groups: readonly Group[] = [],
  ): ReactElement => (
    <Switch
      label={labels[name]}
      options={options}
      groups={groups}
      value={settings[name]}
      onChange={(value) => changeSettings({ [name]: value })}
    />
  );

  return (
    <details className="switches">
      <summary>{title}</summary>
      <div className="switches-panel">
        <nav aria-label={title}>
          <PageLink href={`/${query}`}>{pages.product}</PageLink>
          <PageLink href={`/custom.html${query}`}>{pages.custom}</PageLink>
        </nav>
        {row('theme', named(choices.theme))}
        {row('locale', named(choices.locale))}
        {row('dir', named(choices.dir))}
        {row('endpoint', named(choices.endpoint))}
        {row(
          'model',
          named(
            withChosen(
              settings.model,
              models.map(({ id }) => id),
            ),
          ),
        )}
        {scenarios.length > 0 && row('fault', named(['none']), inGroups(scenarios))}
      </div>
    </details>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly groups: readonly Group[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Switch({ label, options, groups, value, onChange }: SwitchProps): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {items(options)}
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {items(group.options)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

const items = (options: readonly Option[]): ReactElement[] =>
  options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));

function PageLink({ href, children }: { href: string; children: string }): ReactElement {
  const isHere = new URL(href, location.href).pathname === location.pathname;
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** The scenarios below the titles of their groups. */
function inGroups(scenarios: readonly Scenario[]): readonly Group[] {
  return [...new Set(scenarios.map(({ group }) => group))].map((title) => ({
    title,
    options: scenarios
      .filter(({ group }) => group === title)
      .map(({ name, title }) => ({ value: name, text: title })),
  }));
}

/** A model that the address names stays on the list, also when nobody knows it. */
function withChosen(model: string, ids: readonly string[]): readonly string[] {
  return ids.includes(model) ? ids : [model, ...ids];
}
