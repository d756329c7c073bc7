import type { ReactNode } from 'react';
import type { FootnoteReference, Image, Inline, Link } from '../nodes.ts';
import { safeImage } from '../safety/safeImage.ts';
import { safeLink } from '../safety/safeLink.ts';
import { footnoteId, referenceId } from './footnoteId.ts';
import { inPlace } from './inPlace.tsx';
import { MarkdownImage } from './MarkdownImage.tsx';
import { MathSource } from './MathSource.tsx';
import type { MarkdownSettings } from './settings.ts';

const SPAN_ELEMENT = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

/** The elements for the content of a paragraph, heading or cell. */
export function renderInlines(inlines: readonly Inline[], settings: MarkdownSettings): ReactNode {
  if (inlines.length === 1 && typeof inlines[0] === 'string') return inlines[0];
  return inPlace(inlines, (inline) => renderInline(inline, settings));
}

function renderInline(inline: Inline, settings: MarkdownSettings): ReactNode {
  if (typeof inline === 'string') return inline;
  const { components } = settings;
  switch (inline.type) {
    case 'code': {
      const Element = components.code ?? 'code';
      return <Element>{inline.value}</Element>;
    }
    case 'break': {
      const Element = components.br ?? 'br';
      return (
        <>
          <Element />
          {'\n'}
        </>
      );
    }
    case 'inlineMath': {
      const Element = components.math ?? MathSource;
      return <Element value={inline.value} display={inline.display} />;
    }
    case 'footnoteReference':
      return renderReference(inline, settings);
    case 'pendingLink':
      return (
        <span className="nusantara-link-pending">{renderInlines(inline.children, settings)}</span>
      );
    case 'link':
      return renderLink(inline, settings);
    case 'image':
      return renderImage(inline, settings);
    default: {
      const tag = SPAN_ELEMENT[inline.type];
      const Element = components[tag] ?? tag;
      return <Element>{renderInlines(inline.children, settings)}</Element>;
    }
  }
}

function renderLink({ destination, title, children }: Link, settings: MarkdownSettings): ReactNode {
  const content = renderInlines(children, settings);
  const link = safeLink(destination);
  if (!link) return <span className="nusantara-link-unsafe">{content}</span>;

  const Element = settings.components.a ?? 'a';
  if (link.host === undefined) {
    return (
      <Element href={link.href} title={title}>
        {content}
      </Element>
    );
  }
  const host = { 'data-host': link.host };
  return (
    <Element
      href={link.href}
      title={title === undefined ? link.host : `${title} (${link.host})`}
      target="_blank"
      rel="noopener noreferrer"
      {...host}
    >
      {content}
    </Element>
  );
}

function renderImage({ destination, title, alt }: Image, settings: MarkdownSettings): ReactNode {
  const Element = settings.components.img ?? MarkdownImage;
  const source = safeImage(destination, settings.allowImageOrigins);
  return (
    <Element
      alt={alt}
      blockedLabel={settings.labels.blockedImage}
      {...(source.allowed ? { src: source.src } : {})}
      {...(source.host === undefined ? {} : { host: source.host })}
      {...(title === undefined ? {} : { title })}
    />
  );
}

function renderReference(
  { number, isFirst }: FootnoteReference,
  settings: MarkdownSettings,
): ReactNode {
  const Element = settings.components.a ?? 'a';
  return (
    <sup className="nusantara-footnote-reference">
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
