import type { Settings } from './settings.ts';

interface SwitchesCopy {
  readonly title: string;
  readonly pages: Readonly<Record<'product' | 'custom', string>>;
  readonly labels: Readonly<Record<keyof Settings, string>>;
  readonly values: Readonly<Record<string, string>>;
}

const en: SwitchesCopy = {
  title: 'Playground',
  pages: { product: 'Widget on a page', custom: 'Custom UI from hooks' },
  labels: {
    theme: 'Theme',
    locale: 'Language',
    dir: 'Direction',
    endpoint: 'Endpoint',
    model: 'Model',
    fault: 'Fault',
  },
  values: {
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    en: 'English',
    id: 'Bahasa Indonesia',
    ltr: 'Left to right',
    rtl: 'Right to left',
    'chat.completions': '/v1/chat/completions',
    responses: '/v1/responses',
    none: 'None',
  },
};

const id: SwitchesCopy = {
  title: 'Panel uji',
  pages: { product: 'Widget di halaman', custom: 'Antarmuka sendiri dari hooks' },
  labels: {
    theme: 'Tema',
    locale: 'Bahasa',
    dir: 'Arah tulisan',
    endpoint: 'Endpoint',
    model: 'Model',
    fault: 'Gangguan',
  },
  values: {
    ...en.values,
    auto: 'Ikuti sistem',
    light: 'Terang',
    dark: 'Gelap',
    ltr: 'Kiri ke kanan',
    rtl: 'Kanan ke kiri',
    none: 'Tanpa gangguan',
  },
};

/** The words of the switches. */
export const switchesCopy: Readonly<Record<Settings['locale'], SwitchesCopy>> = { en, id };
