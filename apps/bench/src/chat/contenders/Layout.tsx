import { type ReactNode, useState } from 'react';

interface LayoutProps {
  readonly children: ReactNode;
  readonly onSend: (text: string) => void;
}

/** What an application adds to hooks: a thread that stays at its end by itself, and where to write. */
export function Layout({ children, onSend }: LayoutProps) {
  return (
    <>
      <div className="thread">
        <div className="rows">{children}</div>
      </div>
      <Composer onSend={onSend} />
    </>
  );
}

function Composer({ onSend }: Pick<LayoutProps, 'onSend'>) {
  const [text, setText] = useState('');
  return (
    <textarea
      className="input"
      aria-label="Message"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onSend(text);
        setText('');
      }}
    />
  );
}
