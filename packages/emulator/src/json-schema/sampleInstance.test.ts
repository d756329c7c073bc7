import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../createRandom.ts';
import { sampleInstance, type Taste } from './sampleInstance.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

function taste(seed: number): Taste {
  const random = createRandom(seed);
  return {
    random,
    text: () => random.pick(['laut biru', 'x', 'Hari ke-3 🌊']),
    number: (low, high) => random.int(Math.max(low, -1000), Math.min(high, 1000)),
    wants: () => random.next() < 0.6,
  };
}

const range = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
  }));

const scalar = fc.oneof(
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: 'null' }),
  fc.record({ const: fc.jsonValue() }),
  fc.record({ enum: fc.uniqueArray(fc.jsonValue(), { minLength: 1, maxLength: 4 }) }),
  range(-50, 50).map(({ low, high }) => ({ type: 'integer', minimum: low, maximum: high })),
  range(-50, 50).map(({ low, high }) => ({
    type: 'number',
    exclusiveMinimum: low,
    exclusiveMaximum: high + 1,
  })),
  fc.constantFrom(1, 5, 0.5, 0.25).map((multipleOf) => ({ type: 'number', multipleOf })),
  range(0, 20).map(({ low, high }) => ({ type: 'string', minLength: low, maxLength: high + 1 })),
  fc
    .constantFrom('date', 'time', 'date-time', 'duration', 'email', 'hostname')
    .map((format) => ({ type: 'string', format })),
  fc.constantFrom('ipv4', 'ipv6', 'uri', 'uuid').map((format) => ({ type: 'string', format })),
  fc.constant({ type: ['string', 'null'] }),
);

const { schema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc
      .tuple(
        fc.dictionary(fc.string({ maxLength: 8 }), tie('schema'), { maxKeys: 4 }),
        fc.nat(),
        fc.boolean(),
      )
      .map(([properties, cut, additionalProperties]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).filter((_, index) => (cut >> index) % 2 === 1),
        additionalProperties,
      })),
    fc.tuple(tie('schema'), range(0, 4)).map(([items, { low, high }]) => ({
      type: 'array',
      items,
      minItems: low,
      maxItems: high,
    })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((prefixItems) => ({
      type: 'array',
      prefixItems,
      minItems: prefixItems.length,
      items: false,
    })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
}));

test('obeys any schema of the kind it knows', () => {
  fc.assert(
    fc.property(schema, fc.nat(), (schema, seed) => {
      const instance = sampleInstance(schema, taste(seed));
      ajv.validate(schema, JSON.parse(JSON.stringify(instance)));
      expect({ instance, errors: ajv.errors }).toEqual({ instance, errors: null });
    }),
    { seed: 1, numRuns: 400 },
  );
});

const tree = {
  $ref: '#/$defs/node',
  $defs: {
    node: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] },
        children: { type: 'array', items: { $ref: '#/$defs/node' } },
      },
      required: ['name', 'next', 'children'],
      additionalProperties: false,
    },
  },
};

test.each([
  ['a recursive schema, which comes to an end', tree],
  [
    'references by escaped pointers',
    { $ref: '#/definitions/a~1b%20c', definitions: { 'a/b c': { type: 'integer', minimum: 7 } } },
  ],
  [
    'allOf, whose bounds all hold',
    {
      allOf: [
        {
          properties: { age: { type: 'integer', minimum: 3 }, kind: { enum: ['a', 'b'] } },
          required: ['age'],
        },
        {
          type: 'object',
          properties: { age: { maximum: 4 }, kind: { enum: ['b', 'c'] } },
          required: ['kind'],
        },
      ],
    },
  ],
  [
    'a union that is told apart by a constant',
    {
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' } },
      required: ['id', 'kind'],
      oneOf: [
        { properties: { kind: { const: 'a' }, size: { type: 'integer' } }, required: ['size'] },
        {
          properties: { kind: { const: 'b' }, tags: { type: 'array', items: {} } },
          required: ['tags'],
        },
      ],
    },
  ],
  [
    'items that differ',
    {
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 5 },
      minItems: 4,
      uniqueItems: true,
    },
  ],
  [
    'texts that differ',
    { type: 'array', items: { type: 'string' }, minItems: 4, uniqueItems: true },
  ],
  [
    'a least number of properties',
    { type: 'object', minProperties: 3, additionalProperties: { type: 'integer' } },
  ],
  ['multiples of hundredths', { type: 'number', multipleOf: 0.01, minimum: 0.06, maximum: 0.09 }],
  [
    'a property called __proto__',
    { type: 'object', properties: { ['__proto__']: { type: 'integer' } }, required: ['__proto__'] },
  ],
  ['keywords without a type', { properties: { n: { minimum: 3 } }, required: ['n'] }],
])('obeys %s', (_, schema) => {
  const validate = ajv.compile(schema);
  for (let seed = 0; seed < 50; seed++) {
    const instance = JSON.parse(JSON.stringify(sampleInstance(schema, taste(seed))));
    validate(instance);
    expect({ instance, errors: validate.errors }).toEqual({ instance, errors: null });
  }
});

test('gives the same value for the same seed, and others for others', () => {
  const values = [1, 1, 2, 3].map((seed) => JSON.stringify(sampleInstance(tree, taste(seed))));

  expect(values[0]).toBe(values[1]);
  expect(new Set(values).size).toBeGreaterThan(1);
});

test('survives what is no schema, and references that lead nowhere or round in circles', () => {
  for (const schema of [
    undefined,
    null,
    7,
    true,
    false,
    [],
    { $ref: '#' },
    { $ref: '#/a/b' },
    { $ref: 7 },
    { allOf: [{ $ref: '#' }, { $ref: '#' }] },
    { type: 'array', minItems: 1e12 },
    { type: 'string', minLength: 1e12 },
    { type: 'object', minProperties: 1e12 },
    { type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] },
    { type: 'unknown' },
    { type: 'object', minProperties: 3, maxProperties: 1 },
    { enum: [] },
    { anyOf: [] },
    { minimum: 5, maximum: 3 },
  ]) {
    expect(() => JSON.stringify(sampleInstance(schema, taste(1)))).not.toThrow();
  }
});
