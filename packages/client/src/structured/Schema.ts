import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';

/** Any validator that speaks Standard Schema (zod, valibot, arktype, …). @see https://standardschema.dev */
export type Schema = StandardSchemaV1;

/** A JSON schema, as the model is given it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What goes into a validator: what the model writes. */
export type SchemaInput<S extends Schema> = StandardSchemaV1.InferInput<S>;

/** What comes out of a validator. */
export type SchemaOutput<S extends Schema> = StandardSchemaV1.InferOutput<S>;

/** What there may be of a value while it is still being written. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** Some validators take their time to tell, and views ask with every render. */
const told = new WeakMap<Schema, JsonSchema>();

/**
 * The JSON schema of what a validator takes.
 *
 * @throws {TypeError} when the validator cannot tell: give a `jsonSchema` beside it.
 */
export function jsonSchemaOf(schema: Schema): JsonSchema {
  const known = told.get(schema);
  if (known) return known;
  const { jsonSchema } = schema['~standard'] as Partial<StandardJSONSchemaV1.Props>;
  if (!jsonSchema) {
    throw new TypeError(
      `A ${schema['~standard'].vendor} schema does not tell its JSON schema: give \`jsonSchema\` as well.`,
    );
  }
  const shape = jsonSchema.input({ target: 'draft-2020-12' });
  told.set(schema, shape);
  return shape;
}

/** What a validator says is wrong, in one line. */
export function issuesText(issues: readonly StandardSchemaV1.Issue[]): string {
  return issues
    .map(({ message, path = [] }) => [pathText(path), message].filter(Boolean).join(': '))
    .join('; ');
}

function pathText(path: NonNullable<StandardSchemaV1.Issue['path']>): string {
  return path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
}
