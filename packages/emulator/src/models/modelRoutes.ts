import type { Model, ModelList } from '@nusantara-ai/client/wire';
import { Hono } from 'hono';
import { errorReply } from '../http/apiError.ts';
import { jsonReply } from '../http/jsonReply.ts';
import type { Env } from '../http/Exchange.ts';
import type { Settings } from '../readOptions.ts';
import { modelNotFound } from './modelNotFound.ts';

/** `GET /models` and `GET /models/{id}`. */
export function modelRoutes({ models }: Settings): Hono<Env> {
  return new Hono<Env>()
    .get('/models', (c) => {
      const { provider, capability, include_deprecated: deprecated } = c.req.query();
      const data = models.filter(
        (model) =>
          (provider === undefined || model.owned_by.toLowerCase() === provider.toLowerCase()) &&
          (capability === undefined || hasCapability(model, capability)) &&
          (deprecated !== 'false' || model.deprecated !== true),
      );
      return jsonReply({ object: 'list', data } satisfies ModelList);
    })
    .get('/models/:id{.+}', (c) => {
      const id = c.req.param('id');
      const model = models.find((known) => known.id === id);
      return model ? jsonReply(model) : errorReply(modelNotFound(id), c.var.exchange);
    });
}

// The query says `chat` for what the catalogue calls `text_generation`.
const hasCapability = ({ capabilities }: Model, asked: string): boolean =>
  capabilities?.includes(asked === 'chat' ? 'text_generation' : asked) ?? false;
