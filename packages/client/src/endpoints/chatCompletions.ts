import { createChatDeltas } from '../protocol/createChatDeltas.ts';
import type { Endpoint } from './Endpoint.ts';
import { writeChatRequest } from './writeChatRequest.ts';

/** `POST /v1/chat/completions`: what every OpenAI-compatible server speaks. */
export const chatCompletions: Endpoint = {
  name: 'chat.completions',
  open: (client, ask, call) => client.chat.completions.create(writeChatRequest(ask), call),
  deltas: createChatDeltas,
  format: (schema, name = 'answer') => ({
    response_format: { type: 'json_schema', json_schema: { name, schema } },
  }),
};
