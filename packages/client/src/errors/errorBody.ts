import { type Data, isData, own, ownList } from '../data/own.ts';

/** The two levels of an error reply: the object that describes the error, and what stands around it. */
export interface ErrorBodyParts {
  readonly error: Data;
  readonly envelope: Data;
}

const nothing: ErrorBodyParts = { error: {}, envelope: {} };

/**
 * Finds the error in a reply body, whatever its content type claims. Any shape is survived: what
 * cannot be read yields two empty objects.
 */
export function parseErrorBody(text: string): ErrorBodyParts {
  const json = text.replace(/^\uFEFF/, '').trimStart();
  if (!/^[{["]/.test(json)) return nothing;
  try {
    return errorParts(JSON.parse(json));
  } catch {
    return nothing;
  }
}

/** The same for a body or an event that is parsed already. */
export function errorParts(value: unknown): ErrorBodyParts {
  if (typeof value === 'string') return { error: { message: value }, envelope: {} };
  const envelope: unknown = Array.isArray(value) ? value.find(isData) : value;
  if (!isData(envelope)) return nothing;

  const error = own(envelope, 'error');
  if (isData(error)) return { error, envelope };
  const list: readonly unknown[] = Array.isArray(error) ? error : ownList(envelope, 'errors');
  const [first] = list;
  if (isData(first)) return { error: first, envelope };
  const message = error || first;
  if (typeof message === 'string') return { error: { ...envelope, message }, envelope };
  return { error: envelope, envelope };
}
