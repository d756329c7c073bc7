import type { ResponseObject } from '@nusantara-ai/client/wire';
import type { Dialect } from '../dialects/Dialect.ts';

/** A response as the dialect sends it: whole, without the echoes of its request, or flat. */
export function showResponse(response: ResponseObject, dialect: Dialect): object {
  if (dialect.responses === 'sparse') return flat(response);
  return dialect.optionalFields === 'missing' ? withoutEchoes(response) : response;
}

/** The parts of an output without the items around them. */
export const sparseOutput = ({ output }: ResponseObject): readonly unknown[] =>
  output.flatMap((item) => {
    const { content } = item as { content?: readonly unknown[] };
    return item.type === 'message' && content ? content : [item];
  });

function flat(response: ResponseObject): object {
  const { id, model, status, error, incomplete_details: details, usage } = response;
  return {
    id,
    type: 'message',
    role: 'assistant',
    model,
    output: sparseOutput(response),
    ...(usage && { usage }),
    // The oldest documents know answers that went well and nothing else.
    ...(status !== 'completed' && { status, error, incomplete_details: details }),
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
