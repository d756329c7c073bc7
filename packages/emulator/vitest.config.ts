import { mergeConfig } from 'vite';
import { unit } from '../../tools/vitest.ts';

// A dependency of these has a source condition of its own, whose TypeScript Node cannot load.
const inline = ['ai', /@ai-sdk/, 'eventsource-parser'];

export default mergeConfig(unit('emulator', 'node'), { test: { server: { deps: { inline } } } });
