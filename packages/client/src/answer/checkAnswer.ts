import { type Message, messageText } from '../conversation/message.ts';
import { NusantaraError } from '../errors/NusantaraError.ts';
import { readPartialJson } from '../structured/readPartialJson.ts';
import { issuesText, type Schema, type SchemaOutput } from '../structured/Schema.ts';

/** What a validator makes of a finished answer, or why it is not what was asked for. */
export type Checked<Output> =
  | { readonly object: Output; readonly error?: undefined }
  | { readonly object?: undefined; readonly error: NusantaraError };

/** Reads the JSON of a finished answer and has it checked. */
export async function checkAnswer<S extends Schema>(
  message: Message,
  schema: S,
): Promise<Checked<SchemaOutput<S>>> {
  const result = await schema['~standard'].validate(readPartialJson(messageText(message)));
  if (!result.issues) return { object: result.value as SchemaOutput<S> };
  return {
    error: new NusantaraError({
      type: 'unreadable_reply',
      code: 'schema_mismatch',
      requestId: message.requestIds.at(-1),
      message: `The answer does not fit its schema: ${issuesText(result.issues)}. Its text is kept.`,
    }),
  };
}
