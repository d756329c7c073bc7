import type { AnswerFormat } from '../answer/Question.ts';
import { badRequest, type ApiError } from './apiError.ts';
import { isObject, type JsonObject } from './readJson.ts';

const types: readonly unknown[] = ['text', 'json_object', 'json_schema'];

/** The shape a request wants its answer in, under the name either endpoint has for it. */
export function readFormat(body: JsonObject): AnswerFormat {
  const { format } = formatOf(body);
  if (!isObject(format)) return { type: 'text' };
  if (format['type'] === 'json_object') return { type: 'object' };
  return format['type'] === 'json_schema'
    ? { type: 'schema', schema: schemaOf(format) }
    : { type: 'text' };
}

/** What is wrong with the shape a request asks for, or `undefined` when nothing is. */
export function checkFormat(body: JsonObject): ApiError | undefined {
  const { format, param } = formatOf(body);
  if (format === undefined || format === null) return undefined;
  if (!isObject(format)) {
    return badRequest('invalid_parameter_type', `\`${param}\` must be an object.`, param);
  }
  if (!types.includes(format['type'])) {
    const known = types.join(', ');
    return badRequest('invalid_parameter', `\`${param}.type\` must be one of ${known}.`, param);
  }
  if (format['type'] !== 'json_schema' || isObject(schemaOf(format))) return undefined;
  return badRequest('missing_required_parameter', `\`${param}\` needs a \`schema\`.`, param);
}

function formatOf({ response_format: format, text }: JsonObject): {
  format: unknown;
  param: string;
} {
  return isObject(text) && text['format'] !== undefined
    ? { format: text['format'], param: 'text.format' }
    : { format, param: 'response_format' };
}

/** Chat nests the schema one level deeper than responses. */
const schemaOf = (format: JsonObject): unknown =>
  (isObject(format['json_schema']) ? format['json_schema'] : format)['schema'];
