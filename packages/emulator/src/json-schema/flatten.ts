import { isObject } from '../http/readJson.ts';
import { asSchema, asSchemas, numberAt, type Schema } from './Schema.ts';

const longestChain = 12;

/** A schema with its `$ref` followed and its `allOf` merged in. References point into `root`. */
export function flatten(schema: Schema, root: Schema, followed: readonly unknown[] = []): Schema {
  const { $ref: ref, allOf, ...rest } = schema;
  const isCircular = followed.includes(ref) || followed.length > longestChain;
  const target = typeof ref === 'string' && !isCircular ? [follow(ref, root)] : [];
  return [...target, ...(isCircular ? [] : asSchemas(allOf))]
    .map((part) => flatten(part, root, [...followed, ref ?? allOf]))
    .reduce(merge, rest);
}

/** One schema that asks for what both ask for. */
export function merge(a: Schema, b: Schema): Schema {
  const both = Object.keys(b).filter((keyword) => Object.hasOwn(a, keyword));
  const merged = both.map((keyword) => [keyword, mergeKeyword(keyword, a, b)] as const);
  return { ...a, ...b, ...Object.fromEntries(merged) };
}

function mergeKeyword(keyword: string, a: Schema, b: Schema): unknown {
  const [left, right] = [a[keyword], b[keyword]];
  switch (keyword) {
    case 'required':
      return [...new Set([...listOf(left), ...listOf(right)])];
    case 'enum':
      return listOf(left).filter((value) =>
        listOf(right).some((other) => JSON.stringify(other) === JSON.stringify(value)),
      );
    case 'type':
      return [left].flat().filter((type) => [right].flat().includes(type));
    case 'properties':
      return mergeProperties(left, right);
    case 'items':
      return { allOf: [left, right] };
    case 'additionalProperties':
      return left === false || right === false ? false : { allOf: [left, right] };
    case 'minimum':
    case 'exclusiveMinimum':
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return Math.max(numberAt(a, keyword, -Infinity), numberAt(b, keyword, -Infinity));
    case 'maximum':
    case 'exclusiveMaximum':
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return Math.min(numberAt(a, keyword, Infinity), numberAt(b, keyword, Infinity));
    default:
      return right;
  }
}

function mergeProperties(left: unknown, right: unknown): Schema {
  const [a, b] = [asSchema(left), asSchema(right)];
  const both = Object.keys(b).filter((name) => Object.hasOwn(a, name));
  const merged = both.map((name) => [name, { allOf: [a[name], b[name]] }] as const);
  return { ...a, ...b, ...Object.fromEntries(merged) };
}

/** What a JSON pointer within the document names, such as `#/$defs/step`. */
function follow(ref: string, root: Schema): Schema {
  const [, ...path] = ref.split('/');
  const found = path
    .map((step) => unescape(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return value[Number(step)];
      return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    }, root);
  return asSchema(found);
}

function unescape(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
