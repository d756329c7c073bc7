import type { DocumentView } from '../document/DocumentView.ts';
import { type TextChange, lastTextChange } from '../document/lastText.ts';
import type { Code, Lines } from '../nodes.ts';
import { isVisible } from './revealInvisible.tsx';
import type { MarkdownSettings } from './settings.ts';

/** A view in two parts, which say it together. */
export interface Growth {
  /** What React renders. */
  readonly rendered: DocumentView;
  /** What the last text in it has become since. */
  readonly change: TextChange | undefined;
}

/** What is shown as it is written, with nothing of an app's own around it. */
interface Plainness {
  readonly text: boolean;
  readonly code: boolean;
}

/** Splits the views of one text, so that React need not render what only grew at its end. */
export interface GrowthFollower {
  readonly follow: (view: DocumentView, settings: MarkdownSettings, streaming: boolean) => Growth;
}

/** What code that React rendered has become since. */
const grownCode = new WeakMap<Lines, Code>();

/** All of the code whose `lines` React rendered. */
export function latestCode(lines: Lines | undefined, code: string): string {
  return (lines && grownCode.get(lines)?.value) ?? code;
}

/** A follower that is a cache: whatever it was asked before, both parts say what the view does. */
export function createGrowthFollower(): GrowthFollower {
  let last: DocumentView | undefined;
  let lastSettings: MarkdownSettings | undefined;
  let plain: Plainness;
  let growth: Growth;

  return {
    follow: (view, settings, streaming) => {
      if (view === last && settings === lastSettings) return growth;
      const isFirst = settings !== lastSettings;
      if (isFirst) plain = readSettings(settings);
      const canGrow = streaming && !isFirst && (plain.text || plain.code);
      const change = canGrow ? lastTextChange(growth.rendered, view) : undefined;
      if (change && (change.code ? plain.code && isVisible(change.after) : plain.text)) {
        if (change.code) grownCode.set(change.code.before.lines, change.code.after);
        growth = { rendered: growth.rendered, change };
      } else {
        growth = { rendered: view, change: undefined };
      }
      last = view;
      lastSettings = settings;
      return growth;
    },
  };
}

/** Elements that stand around a text. */
const AROUND_TEXT: readonly (keyof MarkdownSettings['components'])[] = [
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'em',
  'strong',
  'del',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];

/** Whether text, and code in any language, is rendered by us alone. */
function readSettings({ components, inlines, fences }: MarkdownSettings): Plainness {
  const isPlain = !AROUND_TEXT.some((tag) => components[tag]);
  return {
    text: isPlain && inlines.length === 0,
    code: isPlain && !components.codeBlock && Object.keys(fences).length === 0,
  };
}
