/** A page that was used. On chat completions the fields stand in an object named like the type. */
export interface UrlCitation {
  type: 'url_citation';
  url?: string;
  title?: string;
  /** Where in the text, in characters. */
  start_index?: number;
  end_index?: number;
  url_citation?: { url: string; title?: string; start_index?: number; end_index?: number };
}

/** A file that was used, or made. */
export interface FileCitation {
  type: 'file_citation' | 'container_file_citation' | 'file_path';
  file_id?: string;
  filename?: string;
  index?: number;
}

/** Where words come from. The newest schema knows bare strings only; further types exist. */
export type Annotation =
  | UrlCitation
  | FileCitation
  | string
  | { type: string & {}; [key: string]: unknown };
