import { type MarkdownLabels, defaultLabels } from './labels.ts';
import type { MarkdownSettings } from './settings.ts';

/** What an app may choose, and write anew with every rendering. */
export type GivenSettings = Omit<MarkdownSettings, 'labels' | 'onLinkClick' | 'resolveImage'> & {
  readonly labels: Partial<MarkdownLabels>;
};

/**
 * Settings of one text: the same object for as long as what was given says the same, so that an object
 * written inline renders nothing again.
 */
export function createSettings(
  handlers: Pick<MarkdownSettings, 'onLinkClick' | 'resolveImage'>,
): (given: GivenSettings) => MarkdownSettings {
  let before: GivenSettings | undefined;
  let settings: MarkdownSettings;

  return (given) => {
    if (before && isSame(before, given)) return settings;
    before = given;
    settings = { ...given, ...handlers, labels: { ...defaultLabels, ...given.labels } };
    return settings;
  };
}

function isSame(before: GivenSettings, given: GivenSettings): boolean {
  let key: keyof GivenSettings;
  for (key in given) {
    if (before[key] !== given[key] && !isShallowEqual(before[key], given[key])) return false;
  }
  return true;
}

function isShallowEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(b) as (keyof typeof b)[];
  return Object.keys(a).length === keys.length && keys.every((key) => Object.is(a[key], b[key]));
}
