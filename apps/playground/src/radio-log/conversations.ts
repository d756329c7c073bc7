import { createChats, defineTool, indexedDBStorage } from '@nusantara-ai/client';
import { z } from 'zod';
import { changeSettings } from '../switches/useSettings.ts';

/** The conversations of this browser. They live outside the tree: an answer goes on while another is read. */
export const conversations = createChats({ storage: indexedDBStorage() });

/** What the page can do for the model, if the person lets it. */
export const tools = {
  set_theme: defineTool({
    description: 'Turns the page dark or light.',
    input: z.object({ theme: z.enum(['dark', 'light']) }),
    needsApproval: true,
    execute: changeSettings,
  }),
};
