import { own, ownString } from '../data/own.ts';

/** What a citation points at: `url_citation` flat or nested, or a bare string. */
export function citation(annotation: unknown): { url?: string; title?: string } {
  if (typeof annotation === 'string') {
    return /^https?:\/\//i.test(annotation) ? { url: annotation } : { title: annotation };
  }
  const about = own(annotation, 'url_citation') ?? annotation;
  const url = ownString(about, 'url');
  const title = ownString(about, 'title') ?? ownString(about, 'filename');
  return { ...(url && { url }), ...(title && { title }) };
}
