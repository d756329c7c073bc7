import { type Data, isData, own, ownList } from '../data/own.ts';

/** The two levels of an error reply: the object that describes the error, and what stands around it. */
export interface ErrorBodyParts {
  readonly error: Data;
  readonly envelope: Data;
}

/**
 * Finds the error in a parsed body or event. Any shape is survived: what cannot be read yields two empty
 * objects.
 */
export function errorParts(value: unknown): ErrorBodyParts {
  const outer: unknown = Array.isArray(value) ? value.find(isData) : value;
  const envelope = isData(outer) ? outer : {};
  const inner = own(envelope, 'error');
  const [first] = ownList(envelope, Array.isArray(inner) ? 'error' : 'errors');
  const said = [inner, first, outer];
  const error = said.find((each) => isData(each) || (each && typeof each === 'string')) ?? {};
  return { envelope, error: isData(error) ? error : { ...envelope, message: error } };
}
