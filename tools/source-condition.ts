import { defaultClientConditions, defaultServerConditions, type UserConfig } from 'vite';

/** Spread into a Vite, Vitest or Storybook config: workspace packages resolve to their `src/`. */
export const fromSource: UserConfig = {
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
};
