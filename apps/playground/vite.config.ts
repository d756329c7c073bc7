import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { fromSource } from '../../tools/source-condition.ts';
import { backend } from './server/backend.ts';

export default defineConfig(({ command, isPreview }): UserConfig => ({
  // In development the packages come from their sources; a build takes what they ship.
  ...(command === 'serve' && !isPreview ? fromSource : {}),
  plugins: [react(), backend()],
  build: {
    rolldownOptions: {
      input: [`${import.meta.dirname}/index.html`, `${import.meta.dirname}/custom.html`],
    },
  },
}));
