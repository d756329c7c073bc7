import type { Model } from '@nusantara-ai/client/wire';

const model = (id: string, description: string, more: Partial<Model> = {}): Model => ({
  id,
  object: 'model',
  created: 1_751_000_000,
  owned_by: 'Neosantara',
  description,
  context_window: 65_536,
  max_output_tokens: 8_192,
  capabilities: ['text_generation', 'function_calling', 'json_mode', 'reasoning'],
  pricing: { currency: 'IDR', prompt: 300, completion: 1500, cache_read: 30 },
  deprecated: false,
  deprecation_alternatives: [],
  ...more,
});

/** The catalogue when no other is given: a few ids of each generation of the API, dots and colons included. */
export const defaultModels: readonly Model[] = [
  model('nusantara-base', 'General chat in Indonesian and English', {
    capabilities: ['text_generation', 'function_calling', 'json_mode', 'reasoning', 'vision'],
  }),
  model('garda-core', 'General chat with tools', { context_window: 1_000_000 }),
  model('archipelago-70b', 'Large open model'),
  model('garda-beta-mini', 'Small and fast', {
    deprecated: true,
    deprecation_alternatives: ['garda-core'],
  }),
  model('deepseek-v4.1-flash', 'Fast reasoning', { owned_by: 'DeepSeek' }),
  model('kimi-k2:search', 'Chat with web search', {
    owned_by: 'Moonshot',
    capabilities: ['text_generation', 'web_search'],
  }),
  model('gpt-image-2', 'Pictures', {
    owned_by: 'OpenAI',
    capabilities: ['image_generation'],
    pricing: { currency: 'IDR', per_image: 650 },
  }),
];
