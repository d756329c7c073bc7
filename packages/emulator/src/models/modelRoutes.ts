import type { Model, ModelList } from '@nusantara-ai/client/wire';
import { Hono } from 'hono';
import { withMetadata } from '../dialects/metadata.ts';
import { errorReply } from '../http/apiError.ts';
import { jsonReply } from '../http/jsonReply.ts';
import type { Env } from '../http/Exchange.ts';
import type { Settings } from '../readOptions.ts';
import { modelNotFound } from './modelNotFound.ts';

/** `GET /models` and `GET /models/{id}`. */
export function modelRoutes({ models, dialect }: Settings): Hono<Env> {
  const show = dialect.optionalFields === 'sent' ? (model: Model) => model : promised;

  return new Hono<Env>()
    .get('/models', (c) => {
      const { provider, capability, include_deprecated: deprecated } = c.req.query();
      const data = models.filter(
        (model) =>
          (provider === undefined || model.owned_by.toLowerCase() === provider.toLowerCase()) &&
          (capability === undefined || hasCapability(model, capability)) &&
          (deprecated === 'true' || model.deprecated !== true),
      );
      const list: ModelList = { object: 'list', data: data.map(show) };
      return jsonReply(withMetadata(list, c.var.exchange));
    })
    .get('/models/:id{.+}', (c) => {
      const id = c.req.param('id');
      const model = models.find((known) => known.id === id);
      return model
        ? jsonReply(show(model))
        : errorReply(modelNotFound(id, dialect), c.var.exchange);
    });
}

/** The four fields every document promises. */
const promised = ({ id, object, created, owned_by }: Model): Model => ({
  id,
  object,
  created,
  owned_by,
});

// The query says `chat` for what the catalogue calls `text_generation`.
const hasCapability = ({ capabilities }: Model, asked: string): boolean =>
  capabilities?.includes(asked === 'chat' ? 'text_generation' : asked) ?? false;
