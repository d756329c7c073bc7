/** What is around the kit in a story, as an app would set it. */
export interface Appearance {
  readonly theme: 'light' | 'dark' | 'auto';
  readonly locale: 'en' | 'id';
  readonly dir: 'ltr' | 'rtl';
  readonly density: 'comfortable' | 'compact';
  readonly motion: 'system' | 'reduced';
}

type Listener = () => void;

let override: Partial<Appearance> = {};
const listeners = new Set<Listener>();

/** Shows the story that is open in another appearance, over the toolbar's. */
export function overrideAppearance(next: Partial<Appearance>): void {
  override = next;
  for (const listener of listeners) listener();
}

export function currentOverride(): Partial<Appearance> {
  return override;
}

export function subscribeToOverride(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
