import type { ReactElement } from 'react';

export interface MarkdownImageProps {
  /** Where it is loaded from; absent when it must not be. */
  readonly src?: string;
  readonly alt: string;
  readonly title?: string;
  /** Host it comes from, in ASCII; absent for relative and `data:` images. */
  readonly host?: string;
  /** What a blocked image is called. */
  readonly blockedLabel: string;
}

/**
 * An image, or what stands for one that is not loaded: its alternative text and its host.
 *
 * Renders an `<img class="nusantara-image">` or a `<span class="nusantara-image-blocked">`.
 */
export function MarkdownImage({
  src,
  alt,
  title,
  host,
  blockedLabel,
}: MarkdownImageProps): ReactElement {
  if (src !== undefined) {
    return (
      <img
        className="nusantara-image"
        src={src}
        alt={alt}
        title={title}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    );
  }
  const name = [blockedLabel, alt, host].filter(Boolean).join(': ');
  return (
    // An `<img>` without a source would be a broken image, and this has text to show.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span className="nusantara-image-blocked" role="img" aria-label={name} title={title}>
      <span className="nusantara-image-alt">{alt || blockedLabel}</span>
      {host && <span className="nusantara-image-host"> {host}</span>}
    </span>
  );
}
