import { defined } from '../data/defined.ts';
import { own, ownString } from '../data/own.ts';

/** What a citation points at: `url_citation` flat or nested, a file, or a bare string; else nothing. */
export function citation(annotation: unknown): { url?: string; title?: string } | undefined {
  if (typeof annotation === 'string') {
    return /^https?:\/\//i.test(annotation) ? { url: annotation } : { title: annotation };
  }
  const about = own(annotation, 'url_citation') ?? annotation;
  const url = ownString(about, 'url');
  const title =
    ownString(about, 'title') ?? ownString(about, 'filename') ?? ownString(about, 'file_id');
  return defined({ url, title });
}
