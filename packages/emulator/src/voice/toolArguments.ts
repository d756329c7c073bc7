import { isObject } from '../http/readJson.ts';
import { placeIn } from './placeIn.ts';

/** Arguments that fit the JSON schema of a tool: its required properties, or all where none is required. */
export function toolArguments(schema: unknown, prompt: string): Record<string, unknown> {
  if (!isObject(schema) || !isObject(schema['properties'])) return {};
  const { properties, required } = schema;
  const names = Array.isArray(required) && required.length > 0 ? required : Object.keys(properties);
  return Object.fromEntries(
    names
      .filter((name): name is string => typeof name === 'string' && Object.hasOwn(properties, name))
      .map((name) => [name, sample(name, properties[name], prompt)]),
  );
}

function sample(name: string, schema: unknown, prompt: string): unknown {
  if (!isObject(schema)) return placeIn(prompt);
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return toolArguments(schema, prompt);
    default:
      return /query|question|text|prompt|input/i.test(name) ? prompt : placeIn(prompt);
  }
}
