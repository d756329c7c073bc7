'use client';
import { forwardRef, type ReactElement } from 'react';
import type { Attachment } from '../attachments/Attachment.ts';
import { IconButton } from '../icon-button/IconButton.tsx';
import { CloseIcon, FileIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import { useComposerPart } from './ComposerContext.ts';

export type ComposerAttachmentsProps = PartProps<'ul'>;

/** What goes with the next message, each with a way to take it away. Renders a `<ul>`, or nothing. */
export const ComposerAttachments: Part<ComposerAttachmentsProps, HTMLUListElement> = forwardRef(
  function ComposerAttachments(props, ref) {
    const { attachments, input } = useComposerPart('Composer.Attachments');
    const { attachment: words } = useLocale();
    const handleRemove = (id: string): void => {
      attachments.remove(id);
      input.current?.focus();
    };
    const element = usePart('ul', props, ref, {
      className: 'nusantara-attachments',
      'aria-label': words.list,
      children: attachments.list.map((each) => (
        <li key={each.id} data-state={each.url === undefined ? 'reading' : 'ready'}>
          <Preview attachment={each} />
          <span className="nusantara-attachment-words">
            <bdi translate="no">{each.name}</bdi>
            <small>{each.url === undefined ? words.reading : words.size(each.size)}</small>
          </span>
          <IconButton
            label={words.remove(each.name)}
            icon={CloseIcon}
            onClick={() => handleRemove(each.id)}
          />
        </li>
      )),
    });
    return attachments.list.length === 0 ? null : element;
  },
);

/** A small picture of a picture; a sign for any other file. */
function Preview({ attachment }: { readonly attachment: Attachment }): ReactElement {
  const { url, mediaType } = attachment;
  if (url === undefined || !mediaType.startsWith('image/')) return <FileIcon />;
  return <img src={url} alt="" />;
}
