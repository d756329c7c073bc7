import type { Endpoint } from '../conversation/ChatState.ts';
import type { JsonSchema } from '../structured/Schema.ts';

/** The fields of a request that ask for JSON of this shape, in the words of an endpoint. */
export function formatRequest(
  endpoint: Endpoint,
  schema: JsonSchema,
  name = 'answer',
): Readonly<Record<string, unknown>> {
  return endpoint === 'responses'
    ? { text: { format: { type: 'json_schema', name, schema } } }
    : { response_format: { type: 'json_schema', json_schema: { name, schema } } };
}
