/** The body of `POST /v1/images/generations`. Unknown fields are passed on. */
export interface ImageGenerationRequest {
  model: string;
  /** 1 to 4,000 characters. */
  prompt: string;
  /** 1 to 4. */
  n?: number;
  /** Width and height in pixels, such as `1024x1024`. */
  size?: string;
  /** Addresses by default; they die after five minutes. */
  response_format?: 'url' | 'b64_json';
  steps?: number;
  quality?: string;
  style?: string;
  /** The picture to start from. */
  image?: string;
  mask_image?: string;
  mask_prompt?: string;
  strength?: number;
  user?: string;
  [key: string]: unknown;
}

/** One picture: under an address, or in base64. The one that was not asked for is absent or `null`. */
export interface GeneratedImage {
  /** Dies after five minutes: fetch it at once, and never keep it. */
  url?: string | null;
  b64_json?: string | null;
  /** The prompt as the model understood it. */
  revised_prompt?: string | null;
}

/** The reply of `POST /v1/images/generations`. */
export interface ImageList {
  /** Unix time in seconds. */
  created: number;
  data: GeneratedImage[];
  [key: string]: unknown;
}
