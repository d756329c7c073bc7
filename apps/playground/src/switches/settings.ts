import { chatCompletions, type Endpoint, responses } from '@nusantara-ai/client';

/** The endpoints, by what the switch and the address call them. */
export const endpoints = {
  'chat.completions': chatCompletions,
  responses,
} as const satisfies Readonly<Record<string, Endpoint>>;

/** Everything the switches decide. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly locale: 'en' | 'id';
  readonly dir: 'ltr' | 'rtl';
  readonly endpoint: keyof typeof endpoints;
  readonly model: string;
  /** The name of one of the emulator's scenarios, or `none`. */
  readonly fault: string;
}

export const defaultSettings: Settings = {
  theme: 'auto',
  locale: 'en',
  dir: 'ltr',
  endpoint: 'chat.completions',
  model: 'nusantara-base',
  fault: 'none',
};

type Fixed = 'theme' | 'locale' | 'dir' | 'endpoint';

/** The values of the switches whose choice is the same everywhere. */
export const choices: { readonly [Name in Fixed]: readonly Settings[Name][] } = {
  theme: ['auto', 'light', 'dark'],
  locale: ['en', 'id'],
  dir: ['ltr', 'rtl'],
  endpoint: ['chat.completions', 'responses'],
};

/** The settings that a query string asks for; what it leaves out or misspells has its default. */
export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  const chosen = <Name extends Fixed>(name: Name): Settings[Name] =>
    choices[name].find((value) => value === query.get(name)) ?? defaultSettings[name];
  return {
    theme: chosen('theme'),
    locale: chosen('locale'),
    dir: chosen('dir'),
    endpoint: chosen('endpoint'),
    model: query.get('model') || defaultSettings.model,
    fault: query.get('fault') || defaultSettings.fault,
  };
}

/** The shortest query string for these settings: `''`, or one that starts with a question mark. */
export function writeSettings(settings: Settings): string {
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  const changed = names.filter((name) => settings[name] !== defaultSettings[name]);
  const query = new URLSearchParams(changed.map((name) => [name, settings[name]]));
  return query.size > 0 ? `?${query}` : '';
}
