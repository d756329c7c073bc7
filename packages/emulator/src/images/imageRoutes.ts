import { Hono } from 'hono';
import { estimateTokens } from '../answer/splitPieces.ts';
import { withMetadata } from '../dialects/metadata.ts';
import { errorReply, notFound } from '../http/apiError.ts';
import type { ApiContext, Env } from '../http/Exchange.ts';
import { readPromptFaults } from '../http/readFaults.ts';
import { readRequest } from '../http/readRequest.ts';
import { admit } from '../limits/admit.ts';
import type { Settings } from '../readOptions.ts';
import { sendJson } from '../stream/sendAnswer.ts';
import { checkImageRequest } from './checkImageRequest.ts';
import type { ImageShelf } from './createImageShelf.ts';
import { drawIsland } from './drawIsland.ts';
import { encodePng } from './encodePng.ts';
import { readSize } from './readSize.ts';
import { toBase64 } from './toBase64.ts';

/** A picture takes as long as so many tokens. */
const tokensPerImage = 40;

/** `POST /images/generations`. */
export function imageRoutes(settings: Settings, shelf: ImageShelf): Hono<Env> {
  return new Hono<Env>().post('/images/generations', async (c) => {
    const { exchange } = c.var;
    const request = readRequest(c, settings, {
      capability: 'image_generation',
      check: checkImageRequest,
    });
    if (request instanceof Response) return request;
    const { body, model } = request;

    const asked = String(body['prompt']);
    const prompt = await readPromptFaults(c, [{ role: 'user', text: asked }], []);
    if (prompt instanceof Response) return prompt;

    const images = typeof body['n'] === 'number' ? body['n'] : 1;
    const order = { model, inputTokens: estimateTokens(asked), outputTokens: 0, maxTokens: 0 };
    const refusal = admit({ ...order, images }, exchange);
    if (refusal) return errorReply(refusal, exchange);

    const size = readSize(body['size']);
    const inBody = body['response_format'] === 'b64_json';
    const data = Array.from({ length: images }, () => {
      const png = encodePng(drawIsland(exchange.random.hex(8), size, 1));
      return {
        ...(inBody ? { b64_json: toBase64(png) } : share(c, png, shelf)),
        revised_prompt: prompt,
      };
    });
    const created = Math.floor(exchange.clock.now() / 1000);
    return sendJson(withMetadata({ created, data }, exchange), images * tokensPerImage, {
      exchange,
      tokensPerSecond: settings.tokensPerSecond,
    });
  });
}

/** `GET /share/generated/{name}`, which needs no key: an `<img>` has none. */
export function sharedImageRoutes(shelf: ImageShelf): Hono<Env> {
  return new Hono<Env>().get('/share/generated/:name', (c) => {
    const { exchange } = c.var;
    const png = shelf.take(c.req.param('name'), exchange.clock.now());
    if (!png) return errorReply(notFound('image_not_found', 'The picture is gone.'), exchange);
    return new Response(png, {
      headers: { 'content-type': 'image/png', 'content-length': String(png.length) },
    });
  });
}

function share(c: ApiContext, png: Uint8Array<ArrayBuffer>, shelf: ImageShelf): { url: string } {
  const { clock, random } = c.var.exchange;
  const name = random.hex(24);
  shelf.put(name, png, clock.now());
  return { url: new URL(`/share/generated/${name}`, c.req.url).href };
}
