import { chatCompletions, type Endpoint, responses } from '../src/index.ts';

/** Every endpoint, by its name. */
export const endpoints = { 'chat.completions': chatCompletions, responses } satisfies Readonly<
  Record<string, Endpoint>
>;

export type EndpointName = keyof typeof endpoints;

export const endpointNames: readonly EndpointName[] = ['chat.completions', 'responses'];
