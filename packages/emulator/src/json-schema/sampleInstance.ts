import type { Random } from '../createRandom.ts';
import { flatten, merge } from './flatten.ts';
import { sampleNumber } from './sampleNumber.ts';
import { sampleString } from './sampleString.ts';
import { asSchema, asSchemas, numberAt, type Schema } from './Schema.ts';

const usualItems = 3;
/** After so many values or levels nothing optional is added, so that recursive schemas come to an end. */
const manyValues = 100;
const manyLevels = 8;
const deepest = 40;
const longestChain = 12;
const uniqueTries = 20;
const mostItems = 1000;

/** What an instance says where its schema leaves a choice. */
export interface Taste {
  readonly random: Random;
  /** A text for the property of this name. */
  readonly text: (name: string) => string;
  /** A number between two bounds, which may be infinite. */
  readonly number: (low: number, high: number) => number;
  /** Whether something optional is there. */
  readonly wants: () => boolean;
}

/**
 * A value that obeys a JSON schema: types, enums, constants, bounds, the usual formats, nested objects
 * and arrays, unions, `allOf`, and references within the document. The same random numbers give the
 * same value. `pattern`, `not`, conditions and `contains` are not looked at.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export function sampleInstance(root: unknown, taste: Taste): unknown {
  const document = asSchema(root);
  let values = 0;

  const isEnough = (depth: number): boolean => values >= manyValues || depth >= manyLevels;
  const wants = (depth: number): boolean => !isEnough(depth) && taste.wants();

  const sample = (given: Schema, name: string, depth: number): unknown => {
    values += 1;
    if (depth > deepest) return null;
    const schema = choose(flatten(given, document), depth);

    if (Object.hasOwn(schema, 'const')) return schema['const'];
    const options = schema['enum'];
    if (Array.isArray(options) && options.length > 0) {
      return options[taste.random.int(0, options.length - 1)];
    }
    switch (typeOf(schema, depth)) {
      case 'object':
        return sampleObject(schema, depth);
      case 'array':
        return sampleArray(schema, name, depth);
      case 'integer':
        return sampleNumber(schema, true, taste.number);
      case 'number':
        return sampleNumber(schema, false, taste.number);
      case 'boolean':
        return taste.random.next() < 0.5;
      case 'null':
        return null;
      default:
        return sampleString(schema, taste.text(name), taste.random);
    }
  };

  /** The schema with one branch of its union taken; the simplest one where there are many values already. */
  const choose = (schema: Schema, depth: number, chain = 0): Schema => {
    const { anyOf, oneOf, ...rest } = schema;
    return [asSchemas(anyOf), asSchemas(oneOf)].reduce<Schema>((chosen, branches) => {
      if (branches.length === 0 || chain > longestChain) return chosen;
      const branch = isEnough(depth)
        ? branches.reduce((least, other) => (effort(other) < effort(least) ? other : least))
        : branches[taste.random.int(0, branches.length - 1)]!;
      return choose(flatten(merge(chosen, branch), document), depth, chain + 1);
    }, rest);
  };

  const typeOf = (schema: Schema, depth: number): unknown => {
    const types = [schema['type'] ?? guessType(schema)].flat();
    const others = types.filter((type) => type !== 'null');
    if (others.length === 0 || (others.length < types.length && !wants(depth))) return 'null';
    return others[taste.random.int(0, others.length - 1)];
  };

  const sampleObject = (schema: Schema, depth: number): object => {
    const properties = asSchema(schema['properties']);
    const required = new Set(stringsIn(schema['required']));
    const names = Object.keys(properties).filter((name) => properties[name] !== false);
    const least = Math.min(mostItems, numberAt(schema, 'minProperties', 0));
    const most = numberAt(schema, 'maxProperties', Infinity);

    const chosen = new Set([...names.filter((name) => required.has(name)), ...required]);
    const add = (name: string): void => void (chosen.size < most && chosen.add(name));
    for (const name of names) if (!chosen.has(name) && wants(depth)) add(name);
    for (const name of names) if (chosen.size < least) add(name);
    if (schema['additionalProperties'] !== false) {
      for (let n = 1; chosen.size < Math.min(least, most); n++) add(`property${n}`);
    }

    // In the order of the schema, as models write them.
    const inOrder = [...names.filter((name) => chosen.has(name)), ...chosen];
    const of = (name: string): unknown =>
      Object.hasOwn(properties, name) ? properties[name] : schema['additionalProperties'];
    return Object.fromEntries(
      [...new Set(inOrder)].map((name) => [name, sample(asSchema(of(name)), name, depth + 1)]),
    );
  };

  const sampleArray = (schema: Schema, name: string, depth: number): unknown[] => {
    const { items } = schema;
    const tuple = asSchemas(schema['prefixItems'] ?? (Array.isArray(items) ? items : []));
    const rest = Array.isArray(items) ? schema['additionalItems'] : items;
    const least = numberAt(schema, 'minItems', 0);
    const most = Math.min(
      numberAt(schema, 'maxItems', Infinity),
      rest === false ? tuple.length : Infinity,
    );
    const wished = wants(depth)
      ? Math.max(tuple.length, taste.random.int(1, usualItems))
      : tuple.length;
    const length = Math.min(mostItems, Math.max(least, Math.min(wished, most)));

    const isUnique = schema['uniqueItems'] === true;
    const seen = new Set<string>();
    const result: unknown[] = [];
    for (let tries = 0; result.length < length && tries < length + uniqueTries; tries++) {
      const item = sample(tuple[result.length] ?? asSchema(rest), name, depth + 1);
      const value =
        typeof item === 'string' && isUnique && isFree(asSchema(rest))
          ? `${item} ${tries + 1}`
          : item;
      const text = JSON.stringify(value);
      if (!isUnique || !seen.has(text)) result.push(value);
      seen.add(text);
    }
    return result;
  };

  return sample(document, '', 0);
}

/** How likely a schema is to lead to many more values. */
function effort(schema: Schema): number {
  if (typeof schema['$ref'] === 'string' || schema['allOf'] !== undefined) return 3;
  const types = new Set([schema['type'] ?? guessType(schema)].flat());
  if (types.has('null') || schema['const'] !== undefined) return 0;
  return types.has('object') || types.has('array') ? 2 : 1;
}

/** Whether a string may be any string, so that a number can be put behind it. */
const isFree = (schema: Schema): boolean =>
  ['enum', 'const', 'format', 'maxLength', '$ref', 'anyOf', 'oneOf', 'allOf'].every(
    (keyword) => schema[keyword] === undefined,
  );

/** The type of a schema that does not say it, by the keywords that speak of one. */
function guessType(schema: Schema): string {
  const has = (...keywords: readonly string[]): boolean =>
    keywords.some((keyword) => Object.hasOwn(schema, keyword));
  if (has('properties', 'required', 'additionalProperties', 'minProperties')) return 'object';
  if (has('items', 'prefixItems', 'minItems')) return 'array';
  if (has('minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum')) {
    return 'number';
  }
  return 'string';
}

const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
