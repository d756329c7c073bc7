import { defineConfig, mergeConfig } from 'vitest/config';
import { unit } from '../../tools/vitest.ts';

const older = (name: string): [string, string] => [
  name,
  `${import.meta.dirname}/react-18/node_modules/${name}`,
];

/** Everything that holds a React of its own. */
const alias = Object.fromEntries(
  ['react', 'react-dom', '@testing-library/react', '@tanstack/react-query', 'zustand'].map(older),
);

/** The same tests on the newest React and on the oldest that is supported. */
export default defineConfig({
  test: {
    reporters: unit('react').test!.reporters!,
    projects: [unit('react 19'), mergeConfig(unit('react 18'), { resolve: { alias } })],
  },
});
