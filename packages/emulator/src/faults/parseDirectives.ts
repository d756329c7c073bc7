import { DirectiveError } from './DirectiveError.ts';
import { findDirective } from './directives.ts';
import type { Fault } from './Fault.ts';
import { readArguments } from './readArguments.ts';

/** What `parseDirectives` found. */
export interface Directives {
  readonly faults: readonly Fault[];
  /** The text after the directives. */
  readonly prompt: string;
}

/**
 * Read the directives at the start of a text: `/error 429 retry-after=3`, then perhaps another, then
 * the prompt. A word after a slash that is no directive is ordinary text.
 *
 * @throws {DirectiveError} when a directive has an argument it cannot take.
 */
export function parseDirectives(text: string): Directives {
  const faults: Fault[] = [];
  let rest = text.trimStart();

  for (;;) {
    const name = /^\/([a-z-]+)(?=\s|$)/.exec(rest)?.[1];
    const directive = name === undefined ? undefined : findDirective(name);
    if (directive === undefined) return { faults, prompt: rest.trim() };
    const read = readArguments(directive, rest.slice(directive.name.length + 1));
    faults.push(directive.build(read.args));
    rest = read.rest;
  }
}

/**
 * Read a text that holds directives and nothing else; the slash of the first may be missing.
 *
 * @throws {DirectiveError} when something in it is no directive.
 */
export function parseFaults(text: string): readonly Fault[] {
  const trimmed = text.trim();
  const { faults, prompt } = parseDirectives(trimmed.startsWith('/') ? trimmed : `/${trimmed}`);
  if (prompt !== '') throw new DirectiveError(`"${prompt}" is no directive of the emulator.`);
  return faults;
}
