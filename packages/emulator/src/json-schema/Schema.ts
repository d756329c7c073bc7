import { isObject } from '../http/readJson.ts';

/** A JSON schema that is an object; the two that are a boolean are written as `{}` and `{ not: {} }`. */
export type Schema = Readonly<Record<string, unknown>>;

/** Anything as a schema. What is none allows everything. */
export function asSchema(value: unknown): Schema {
  if (value === false) return { not: {} };
  return isObject(value) ? value : {};
}

/** The schemas in a list. */
export const asSchemas = (value: unknown): Schema[] =>
  Array.isArray(value) ? value.map(asSchema) : [];

/** A number under a keyword, or a fallback. */
export const numberAt = (schema: Schema, keyword: string, fallback: number): number =>
  typeof schema[keyword] === 'number' ? schema[keyword] : fallback;
