import type { ComponentType, ReactNode } from 'react';

/** What an inline extension is rendered with. */
export interface InlineExtensionProps {
  /** What was written. */
  readonly text: string;
  /** Groups of the pattern, from the first. */
  readonly groups: readonly (string | undefined)[];
}

/** A construct of your own in running text, such as a mention or a citation. */
export interface InlineExtension {
  /** The character it begins with. */
  readonly trigger: string;
  /** What it looks like from there on, anchored with `^`. It is given text alone, not code or links. */
  readonly pattern: RegExp;
  readonly component: ComponentType<InlineExtensionProps>;
}

/** `text` with what the extensions recognise in it. */
export function extendText(text: string, extensions: readonly InlineExtension[]): ReactNode {
  const nodes: ReactNode[] = [];
  let from = 0;
  for (let at = nextTrigger(text, 0, extensions); at >= 0;) {
    const found = matchAt(text, at, extensions);
    if (found) {
      if (at > from) nodes.push(text.slice(from, at));
      const { component: Element, match } = found;
      nodes.push(<Element key={at} text={match[0]} groups={match.slice(1)} />);
      from = at + match[0].length;
    }
    at = nextTrigger(text, Math.max(from, at + 1), extensions);
  }
  if (nodes.length === 0) return text;
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

function nextTrigger(text: string, from: number, extensions: readonly InlineExtension[]): number {
  const places = extensions
    .map(({ trigger }) => text.indexOf(trigger, from))
    .filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function matchAt(text: string, at: number, extensions: readonly InlineExtension[]) {
  for (const { trigger, pattern, component } of extensions) {
    if (!text.startsWith(trigger, at)) continue;
    const match = pattern.exec(text.slice(at));
    if (match?.index === 0 && match[0] !== '') return { component, match };
  }
  return undefined;
}
