import type { ResponseObject } from '@nusantara-ai/client/wire';
import type { Dialect } from '../dialects/Dialect.ts';
import { withMetadata } from '../dialects/metadata.ts';
import type { Exchange } from '../http/Exchange.ts';

/** A response as a reply of its own, in the shape and with the metadata of the dialect. */
export const shownReply = (response: ResponseObject, exchange: Exchange): object =>
  withMetadata(shapedResponse(response, exchange.dialect), exchange);

/** A response as an event carries it: whole, or without the echoes of its request. */
export function showResponse(response: ResponseObject, dialect: Dialect): object {
  const shown = dialect.optionalFields === 'missing' ? withoutEchoes(response) : response;
  return { ...shown, usage: shownUsage(response, dialect) };
}

/** The parts of an output without the items around them. */
export const sparseOutput = ({ output }: ResponseObject): readonly unknown[] =>
  output.flatMap((item) => {
    const { content } = item as { content?: readonly unknown[] };
    return item.type === 'message' && content ? content : [item];
  });

function shapedResponse(response: ResponseObject, dialect: Dialect): object {
  const { id, model, status, error, incomplete_details: details } = response;
  const usage = shownUsage(response, dialect);
  // The odd shapes are of answers that went well, and say nothing else of themselves.
  const rest = {
    ...(usage && { usage }),
    ...(status !== 'completed' && { status, error, incomplete_details: details }),
  };
  switch (dialect.output) {
    case 'items':
      return showResponse(response, dialect);
    case 'items-and-text':
      return { ...showResponse(response, dialect), output_text: textOf(response) };
    case 'parts':
      return {
        id,
        type: 'message',
        role: 'assistant',
        model,
        output: sparseOutput(response),
        ...rest,
      };
    case 'choices': {
      const message = { role: 'assistant', content: textOf(response) };
      return { id, model, choices: [{ index: 0, message, finish_reason: 'stop' }], ...rest };
    }
    case 'text':
      return { id, model, output_text: textOf(response), ...rest };
    default:
      return dialect.output satisfies never;
  }
}

/** All text of a response. */
const textOf = (response: ResponseObject): string =>
  sparseOutput(response)
    .map((part) => part as { type: string; text?: string })
    .map(({ type, text = '' }) => (type === 'output_text' ? text : ''))
    .join('');

function shownUsage({ usage }: ResponseObject, { responsesUsage }: Dialect): object | null {
  if (usage === null || responsesUsage === 'input_tokens') return usage;
  return {
    prompt_tokens: usage.input_tokens,
    completion_tokens: usage.output_tokens,
    total_tokens: usage.total_tokens,
    prompt_tokens_details: usage.input_tokens_details,
    completion_tokens_details: usage.output_tokens_details,
  };
}

const withoutEchoes = ({
  id,
  object,
  created_at,
  status,
  model,
  output,
  error,
  incomplete_details,
  usage,
}: ResponseObject): ResponseObject => ({
  id,
  object,
  created_at,
  status,
  model,
  output,
  error,
  incomplete_details,
  usage,
});
