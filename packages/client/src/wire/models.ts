/** One model of the catalogue. Only the first four fields are promised; the rest is often there. */
export interface Model {
  id: string;
  object: 'model';
  /** Unix time in seconds. */
  created: number;
  owned_by: string;
  description?: string;
  context_window?: number;
  max_output_tokens?: number;
  capabilities?: string[];
  pricing?: Record<string, unknown>;
  deprecated?: boolean;
  deprecation_alternatives?: string[];
  [key: string]: unknown;
}

/** The reply of `GET /v1/models`. */
export interface ModelList {
  object: 'list';
  data: Model[];
  [key: string]: unknown;
}

/** Query of `GET /v1/models`. */
export interface ModelListQuery {
  provider?: string;
  capability?: 'chat' | 'embeddings' | 'image_generation' | 'web_search' | 'function_calling';
  include_deprecated?: boolean;
}
