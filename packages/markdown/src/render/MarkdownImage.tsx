'use client';

import { type ReactElement, useState } from 'react';

export interface MarkdownImageProps {
  /** Where it is loaded from; absent when it must not be. */
  readonly src?: string;
  readonly alt: string;
  readonly title?: string;
  /** Host it comes from, in ASCII; absent for relative and `data:` images. */
  readonly host?: string;
  /** What a blocked image is called. */
  readonly blockedLabel: string;
  /** Where a blocked image would come from, when a reader may ask for it. */
  readonly address?: string;
  /** The button that loads it. */
  readonly loadLabel?: string;
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
  address,
  loadLabel,
}: MarkdownImageProps): ReactElement {
  const [asked, setAsked] = useState<string>();
  const source = src ?? (asked === address ? asked : undefined);
  if (source !== undefined) {
    return (
      <img
        className="nusantara-image"
        src={source}
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
    <span className="nusantara-image-blocked">
      {/* An `<img>` without a source would be a broken image, and this has text to show. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <span role="img" aria-label={name} title={title}>
        <span className="nusantara-image-alt">{alt || blockedLabel}</span>
        {host && <span className="nusantara-image-host"> {host}</span>}
      </span>
      {address !== undefined && (
        <button
          type="button"
          className="nusantara-image-load"
          onClick={(event) => {
            // The image may stand in a link.
            event.preventDefault();
            event.stopPropagation();
            setAsked(address);
          }}
        >
          {loadLabel}
        </button>
      )}
    </span>
  );
}
