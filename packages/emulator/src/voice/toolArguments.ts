import type { Random } from '../createRandom.ts';
import { isObject } from '../http/readJson.ts';
import { sampleInstance } from '../json-schema/sampleInstance.ts';
import { placeIn } from './placeIn.ts';

/** Arguments that obey the JSON schema of a tool: its required properties, or all where none is required. */
export function toolArguments(schema: unknown, prompt: string, random: Random): unknown {
  if (!isObject(schema)) return {};
  const { properties, required, type } = schema;
  const isOptional = Array.isArray(required) && required.length > 0;
  const names = isObject(properties) && !isOptional ? Object.keys(properties) : undefined;
  const asked = { type: type ?? 'object', ...schema, ...(names && { required: names }) };
  return sampleInstance(asked, {
    random,
    text: (name) => (/query|question|text|prompt|input/i.test(name) ? prompt : placeIn(prompt)),
    number: () => 1,
    wants: () => false,
  });
}
