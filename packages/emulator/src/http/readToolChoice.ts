import type { Question } from '../answer/Question.ts';
import { isObject } from './readJson.ts';
import { functionOf, functionsIn } from './toolsIn.ts';

export interface ToolChoice {
  readonly mode: Question['toolChoice'];
  /** The only functions that may be called, where some are named. */
  readonly names?: readonly string[] | undefined;
  /** Where another kind of tool is meant, that kind. */
  readonly type?: unknown;
}

/** What a request says of the tools to use, in any of the ways the documents know. */
export function readToolChoice(choice: unknown): ToolChoice {
  if (choice === 'none') return { mode: choice };
  // An older document says `any`.
  if (choice === 'required' || choice === 'any') return { mode: 'required' };
  if (!isObject(choice)) return { mode: 'auto' };

  const { type = 'function' } = choice;
  if (type === 'allowed_tools') {
    const allowed = isObject(choice['allowed_tools']) ? choice['allowed_tools'] : choice;
    return {
      mode: allowed['mode'] === 'required' ? 'required' : 'auto',
      names: functionsIn(allowed).map(({ name }) => name),
    };
  }
  const { name } = functionOf(choice);
  if (type !== 'function' || typeof name !== 'string') return { mode: 'auto', type };
  return { mode: 'required', names: [name] };
}
