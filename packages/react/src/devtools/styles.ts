import type { CSSProperties } from 'react';
import type { SpanKind } from './readSpans.ts';

/*
 * Styles are properties that React sets on elements: no sheet to load, nothing that a page's own rules
 * or a strict Content-Security-Policy can get between, nothing that reaches the page.
 */

const surface = 'light-dark(oklch(0.985 0.004 95), oklch(0.2 0.013 235))';
const raised = 'light-dark(oklch(1 0 0), oklch(0.25 0.015 235))';
const line = 'light-dark(oklch(0.88 0.01 95), oklch(0.36 0.016 235))';
const control = 'light-dark(oklch(0.6 0.018 95), oklch(0.575 0.02 235))';
const text = 'light-dark(oklch(0.255 0.018 230), oklch(0.945 0.006 95))';
const muted = 'light-dark(oklch(0.46 0.02 230), oklch(0.75 0.014 230))';
const accent = 'light-dark(oklch(0.475 0.088 210), oklch(0.765 0.1 200))';
const accentSoft = 'light-dark(oklch(0.78 0.06 207), oklch(0.46 0.06 207))';
const danger = 'light-dark(oklch(0.505 0.165 27), oklch(0.77 0.12 25))';
const warn = 'light-dark(oklch(0.47 0.1 65), oklch(0.84 0.105 82))';
const ok = 'light-dark(oklch(0.47 0.11 155), oklch(0.8 0.12 155))';

const sans = "ui-sans-serif, system-ui, 'Segoe UI', 'Noto Sans', sans-serif";
const mono = "ui-monospace, 'JetBrains Mono', 'Cascadia Mono', Menlo, monospace";

export const tones: Readonly<Record<'muted' | 'danger' | 'warn' | 'ok' | 'accent', string>> = {
  muted,
  danger,
  warn,
  ok,
  accent,
};

const button: CSSProperties = {
  boxSizing: 'border-box',
  minBlockSize: 28,
  padding: '0 10px',
  border: `1px solid ${control}`,
  borderRadius: 8,
  background: raised,
  color: text,
  font: 'inherit',
  cursor: 'pointer',
};

const root: CSSProperties = {
  position: 'fixed',
  zIndex: 2147483000,
  color: text,
  font: `13px/1.45 ${sans}`,
  textAlign: 'start',
};

type StyleName =
  | 'button'
  | 'launcher'
  | 'lamp'
  | 'panel'
  | 'header'
  | 'title'
  | 'summary'
  | 'scenario'
  | 'select'
  | 'list'
  | 'empty'
  | 'turn'
  | 'row'
  | 'name'
  | 'status'
  | 'path'
  | 'quiet'
  | 'track'
  | 'outcome'
  | 'details'
  | 'fact'
  | 'factName'
  | 'factValue'
  | 'idButton'
  | 'said'
  | 'legend'
  | 'swatch';

export const styles: Readonly<Record<StyleName, CSSProperties>> = {
  button,
  launcher: {
    ...root,
    ...button,
    position: 'fixed',
    insetBlockEnd: 12,
    minBlockSize: 36,
    padding: '0 14px',
    borderRadius: 18,
    font: root.font,
    boxShadow: '0 6px 20px -8px oklch(0 0 0 / 0.45)',
  },
  lamp: {
    display: 'inline-block',
    inlineSize: 8,
    blockSize: 8,
    marginInlineEnd: 8,
    borderRadius: 4,
  },
  panel: {
    ...root,
    insetInline: 0,
    insetBlockEnd: 0,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    blockSize: 'min(26rem, 70dvh)',
    borderBlockStart: `1px solid ${line}`,
    background: surface,
    boxShadow: '0 -12px 40px -16px oklch(0 0 0 / 0.4)',
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 10px',
    padding: '8px 12px',
    borderBlockEnd: `1px solid ${line}`,
  },
  title: { margin: 0, marginInlineEnd: 'auto', fontSize: 14, fontWeight: 650, color: text },
  summary: { fontWeight: 400, color: muted },
  scenario: { display: 'flex', alignItems: 'center', gap: 6, minInlineSize: 0, color: muted },
  select: { ...button, minInlineSize: 0, maxInlineSize: '14rem', padding: '0 6px' },
  list: { flex: 1, overflow: 'auto', margin: 0, padding: 0, listStyle: 'none' },
  empty: { flex: 1, margin: 0, padding: 16, color: muted },
  turn: { margin: 0, padding: '4px 0', borderBlockEnd: `1px solid ${line}`, listStyle: 'none' },
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    inlineSize: '100%',
    minBlockSize: 28,
    padding: '3px 12px',
    border: 0,
    borderRadius: 0,
    background: 'none',
    color: text,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  name: { flex: '1 1 19rem', display: 'flex', gap: 8, minInlineSize: 0, overflowWrap: 'anywhere' },
  status: { flex: 'none', inlineSize: '2.5em', fontFamily: mono, fontWeight: 650 },
  path: { fontFamily: mono },
  quiet: { color: muted },
  track: {
    position: 'relative',
    flex: '2 1 12rem',
    blockSize: 12,
    borderRadius: 3,
    background: line,
    overflow: 'hidden',
  },
  outcome: { flex: '1 1 13rem', display: 'flex', justifyContent: 'space-between', gap: 12 },
  details: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 19rem), 1fr))',
    gap: '0 24px',
    margin: '4px 12px 10px',
    padding: '8px 12px',
    borderRadius: 8,
    border: `1px solid ${line}`,
    background: raised,
  },
  fact: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center', minBlockSize: 24 },
  factName: { margin: 0, color: muted },
  factValue: { margin: 0, marginInlineStart: 'auto', fontFamily: mono, overflowWrap: 'anywhere' },
  said: { marginInlineStart: 6 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 16px',
    margin: 0,
    padding: '4px 12px',
    borderBlockStart: `1px solid ${line}`,
    color: muted,
    fontSize: 12,
    listStyle: 'none',
  },
  swatch: {
    position: 'relative',
    display: 'inline-block',
    inlineSize: 12,
    blockSize: 8,
    marginInlineEnd: 6,
    background: line,
  },
  idButton: { ...button, minBlockSize: 24, padding: '0 8px', fontSize: 12 },
};

const fills: Readonly<Record<SpanKind, string>> = {
  pause: `repeating-linear-gradient(90deg, ${muted} 0 2px, transparent 2px 6px)`,
  head: control,
  token: accentSoft,
  body: accent,
};

/** A stretch of a timeline. */
export function spanStyle(kind: SpanKind, start: number, size: number): CSSProperties {
  return {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: `${start}%`,
    inlineSize: `${size}%`,
    minInlineSize: 2,
    background: fills[kind],
  };
}
