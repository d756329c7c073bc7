import type { Tool } from '../answer/Question.ts';
import { isObject, type JsonObject } from './readJson.ts';

/** Everything that is offered as a tool. */
export const toolsIn = ({ tools }: JsonObject): readonly JsonObject[] =>
  Array.isArray(tools) ? tools.filter(isObject) : [];

/** The functions among the tools. */
export const functionsIn = (body: JsonObject): readonly Tool[] =>
  toolsIn(body)
    .filter(({ type }) => type === 'function')
    .map(functionOf)
    .flatMap(({ name, parameters }) => (typeof name === 'string' ? [{ name, parameters }] : []));

/** The definition of a function: nested as on chat completions, or flat as on responses. */
export const functionOf = (tool: JsonObject): JsonObject =>
  isObject(tool['function']) ? tool['function'] : tool;
