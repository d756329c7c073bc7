import { createContext, useContext, type Context } from 'react';

/**
 * The context that a root gives its parts, and the hook that reads it.
 *
 * @param parent the root's name as it is written in JSX, for the error without it.
 */
export function createPartContext<Value>(
  parent: string,
): [context: Context<Value | undefined>, use: (part: string) => Value] {
  const context = createContext<Value | undefined>(undefined);
  context.displayName = parent;
  return [
    context,
    function usePartContext(part) {
      const value = useContext(context);
      if (value === undefined) throw new Error(`<${part}> belongs inside <${parent}>.`);
      return value;
    },
  ];
}
