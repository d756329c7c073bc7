'use client';
import { useChatContext } from '@nusantara-ai/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import { announcement } from './announcement.ts';

/** The one voice of a thread: a polite status, heard and not seen. */
export function ThreadAnnouncer(): ReactElement {
  const chat = useChatContext();
  const locale = useLocale();
  const [text, setText] = useState('');

  useEffect(
    () =>
      chat.store.subscribe((next, previous) => {
        const said = announcement(previous, next, locale);
        if (said !== undefined) setText(said);
      }),
    [chat, locale],
  );

  return <output className="nusantara-visually-hidden">{text}</output>;
}
