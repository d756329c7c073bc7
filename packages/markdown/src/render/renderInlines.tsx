import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { FootnoteReference, Image, Inline, Link } from '../nodes.ts';
import { type ImageSource, imageAddress, safeImage } from '../safety/safeImage.ts';
import { safeLink } from '../safety/safeLink.ts';
import { extendText } from './extensions.tsx';
import { footnoteId, referenceId } from './footnoteId.ts';
import { MarkdownImage } from './MarkdownImage.tsx';
import { MathSource } from './MathSource.tsx';
import { revealInvisible } from './revealInvisible.tsx';
import type { MarkdownSettings } from './settings.ts';

const SPAN_ELEMENT = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

/** The elements for the content of a paragraph, heading or cell. */
export function renderInlines(inlines: readonly Inline[], settings: MarkdownSettings): ReactNode {
  if (inlines.length === 1 && typeof inlines[0] === 'string') {
    return renderString(inlines[0], settings);
  }
  return inlines.map((inline, i) => renderInline(inline, settings, i));
}

function renderString(text: string, { inlines }: MarkdownSettings): ReactNode {
  return inlines.length === 0 ? text : extendText(text, inlines);
}

/** A growing text appends and never moves, so that a place is a key. */
function renderInline(inline: Inline, settings: MarkdownSettings, key: number): ReactNode {
  if (typeof inline === 'string') return renderString(inline, settings);
  const { components } = settings;
  switch (inline.type) {
    case 'code': {
      const Element = components.code ?? 'code';
      return (
        <Element key={key} translate="no">
          {revealInvisible(inline.value)}
        </Element>
      );
    }
    case 'break': {
      const Element = components.br ?? 'br';
      return (
        <Fragment key={key}>
          <Element />
          {'\n'}
        </Fragment>
      );
    }
    case 'inlineMath': {
      const Element = components.math ?? MathSource;
      const { value, display, isOpen = false } = inline;
      return <Element key={key} value={value} display={display} isOpen={isOpen} />;
    }
    case 'footnoteReference':
      return renderReference(inline, settings, key);
    case 'pendingLink':
      return (
        <span key={key} className="nusantara-link-pending">
          {renderInlines(inline.children, settings)}
        </span>
      );
    case 'link':
      return renderLink(inline, settings, key);
    case 'image':
      return renderImage(inline, settings, key);
    case 'extension':
      return settings.syntax?.renderInline(inline, settings, key);
    default: {
      const tag = SPAN_ELEMENT[inline.type];
      const Element = components[tag] ?? tag;
      return <Element key={key}>{renderInlines(inline.children, settings)}</Element>;
    }
  }
}

function renderLink(
  { destination, title, children }: Link,
  settings: MarkdownSettings,
  key: number,
): ReactNode {
  const content = children.map((child, i) =>
    typeof child === 'string' ? revealInvisible(child) : renderInline(child, settings, i),
  );
  const link = safeLink(destination);
  if (!link) {
    return (
      <span key={key} className="nusantara-link-unsafe">
        {content}
      </span>
    );
  }

  const { host } = link;
  const Element = settings.components.a ?? 'a';
  const elsewhere = host !== undefined && {
    title: title === undefined ? host : `${title} (${host})`,
    target: '_blank',
    rel: 'noopener noreferrer',
    'data-host': host,
  };
  return (
    <Element
      key={key}
      href={link.href}
      title={title}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => settings.onLinkClick(event, link)}
      {...elsewhere}
    >
      {content}
    </Element>
  );
}

function renderImage(
  { destination, title, alt }: Image,
  settings: MarkdownSettings,
  key: number,
): ReactNode {
  const Element = settings.components.img ?? MarkdownImage;
  const resolved = destination === '' ? undefined : settings.resolveImage(destination);
  const source: ImageSource =
    resolved === undefined
      ? safeImage(destination, settings.allowImageOrigins)
      : { allowed: true, src: resolved };
  const address = source.allowed ? undefined : imageAddress(destination);
  return (
    <Element
      key={key}
      alt={alt}
      blockedLabel={settings.labels.blockedImage}
      loadLabel={settings.labels.loadImage}
      {...(address === undefined ? {} : { address })}
      {...(source.allowed ? { src: source.src } : {})}
      {...(source.host === undefined ? {} : { host: source.host })}
      {...(title === undefined ? {} : { title })}
    />
  );
}

function renderReference(
  { number, isFirst }: FootnoteReference,
  settings: MarkdownSettings,
  key: number,
): ReactNode {
  const Element = settings.components.a ?? 'a';
  return (
    <sup key={key} className="nusantara-footnote-reference">
      <Element
        {...(isFirst ? { id: referenceId(settings, number) } : {})}
        href={`#${footnoteId(settings, number)}`}
        aria-label={`${settings.labels.footnote} ${number}`}
      >
        {number}
      </Element>
    </sup>
  );
}
