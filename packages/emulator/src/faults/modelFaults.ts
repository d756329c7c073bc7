import type { Fault } from './Fault.ts';
import { parseFaults } from './parseDirectives.ts';
import { scenarios } from './scenarios.ts';

/** A model id, and what is asked to go wrong behind it. */
export interface NamedModel {
  readonly id: string;
  readonly faults: readonly Fault[];
}

/**
 * Read a model id such as `nusantara-base+cut`: a model, then the names of scenarios. An id with any
 * other ending is left alone.
 */
export function readModelId(asked: string): NamedModel {
  const [id = '', ...names] = asked.split('+');
  const directives = names.map(
    (name) => scenarios.find((scenario) => scenario.name === name)?.directive,
  );
  if (directives.includes(undefined)) return { id: asked, faults: [] };
  return { id, faults: directives.flatMap((directive = '') => parseFaults(directive)) };
}

/** The faults that the model id in the body of a request asks for. */
export function modelFaults(body: string): readonly Fault[] {
  if (!body.includes('+')) return [];
  try {
    const { model } = JSON.parse(body) as { model?: unknown };
    return typeof model === 'string' ? readModelId(model).faults : [];
  } catch {
    // Whoever reads the request will say what is wrong with it.
    return [];
  }
}
