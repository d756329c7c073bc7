/** A file that a person is about to send. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Its media type, such as `image/png`. */
  readonly mediaType: string;
  /** Its size in bytes. */
  readonly size: number;
  /** Its content as a `data:` URI; `undefined` while it is read. */
  readonly url: string | undefined;
}

/** What may be attached. */
export interface AttachmentLimits {
  /**
   * Media types (`image/png`, `image/*`) and endings (`.csv`) that are taken.
   * @default PNG, JPEG, WebP and GIF images, PDF, text, Markdown, CSV, JSON
   */
  readonly accept?: readonly string[] | undefined;
  /**
   * The largest file, in bytes.
   * @default 10_000_000
   */
  readonly maxBytes?: number | undefined;
  /**
   * How many files go with one message.
   * @default 5
   */
  readonly maxFiles?: number | undefined;
}

/** Why a file was not taken. */
export type AttachmentProblem =
  | { readonly type: 'too_large'; readonly name: string; readonly maxBytes: number }
  | { readonly type: 'not_accepted'; readonly name: string }
  | { readonly type: 'unreadable'; readonly name: string }
  | { readonly type: 'too_many'; readonly maxFiles: number };
