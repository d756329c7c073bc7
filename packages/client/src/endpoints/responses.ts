import { createResponsesDeltas } from '../protocol/createResponsesDeltas.ts';
import type { Endpoint } from './Endpoint.ts';
import { withoutPrevious } from './previousResponse.ts';
import { writeResponsesRequest } from './writeResponsesRequest.ts';

/** `POST /v1/responses`: pictures the model draws, sources, answers in the background. */
export const responses: Endpoint = {
  name: 'responses',
  open: (client, ask, call) => client.responses.create(writeResponsesRequest(ask), call),
  deltas: createResponsesDeltas,
  format: (schema, name = 'answer') => ({
    text: { format: { type: 'json_schema', name, schema } },
  }),
  alone: withoutPrevious,
};
