import type { ReactElement, SVGProps } from 'react';

/** A sign that stands for something. */
export type Icon = () => ReactElement;

const large = { viewBox: '0 0 24 24', strokeWidth: 1.9 };

/** Points along the line of reading: turned round where that runs right to left. */
const mirrored = { 'data-mirror': '' };

export const MarkIcon: Icon = () => (
  <Sign
    d="M3 14c2.2 0 2.2-2 4.5-2s2.3 2 4.5 2 2.2-2 4.5-2 2.3 2 4.5 2M3 18.5c2.2 0 2.2-2 4.5-2s2.3 2 4.5 2 2.2-2 4.5-2 2.3 2 4.5 2M12 9.5V4l5 5.5"
    {...large}
  />
);
export const ChatIcon: Icon = () => (
  <Sign
    d="M20 11.5a7.5 7.5 0 0 1-7.5 7.5c-1.2 0-2.3-.2-3.3-.7L4 20l1.7-4.6A7.5 7.5 0 1 1 20 11.5z"
    {...large}
    {...mirrored}
  />
);
export const CloseIcon: Icon = () => <Sign d="m5.5 5.5 9 9m0-9-9 9" />;
export const NewChatIcon: Icon = () => (
  <Sign d="M16 11.5V15a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15V6a1.5 1.5 0 0 1 1.5-1.5H9M8.5 11.5l.6-2.6L15 3l2 2-5.9 5.9z" />
);
export const EditIcon: Icon = () => (
  <Sign d="m4.5 15.5.8-3.6 8.2-8.2 2.8 2.8-8.2 8.2zM11.8 5.4l2.8 2.8" />
);
export const CopyIcon: Icon = () => <Sign d="M7 7h9v9H7zM13 7V4H4v9h3" />;
export const CheckIcon: Icon = () => <Sign d="m4.5 10.5 3.5 3.5 7.5-8" strokeWidth={2} />;
export const RedoIcon: Icon = () => (
  <Sign d="M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.8v3.7h-3.7" {...mirrored} />
);
export const MoreIcon: Icon = () => <Sign d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth={2.4} />;
export const SendIcon: Icon = () => <Sign d="M10 15.5v-11M5.5 9 10 4.5 14.5 9" strokeWidth={2} />;
export const DownIcon: Icon = () => <Sign d="M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5" />;
export const ChevronIcon: Icon = () => <Sign d="m8 5.5 4.5 4.5L8 14.5" {...mirrored} />;
export const BackIcon: Icon = () => <Sign d="M12 5.5 7.5 10l4.5 4.5" {...mirrored} />;
export const StopIcon: Icon = () => <Sign d="M7 7h6v6H7z" strokeWidth={4} />;
export const WarningIcon: Icon = () => <Sign d="M10 3.5 17.5 16h-15zM10 8.5v3.2M10 13.9v.1" />;
export const AlertIcon: Icon = () => (
  <Sign d="M3 10a7 7 0 1 0 14 0 7 7 0 0 0-14 0M10 6.5v4M10 13.3v.1" />
);
export const InfoIcon: Icon = () => (
  <Sign d="M3 10a7 7 0 1 0 14 0 7 7 0 0 0-14 0M10 9.5v4M10 6.7v.1" />
);
export const ClockIcon: Icon = () => (
  <Sign d="M3 10a7 7 0 1 0 14 0 7 7 0 0 0-14 0M10 6v4.2l2.6 1.6" />
);
export const KeyIcon: Icon = () => (
  <Sign d="M3.5 12.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0m6.1-2.5 6-6M13 6.5l2 2" />
);
export const CardIcon: Icon = () => <Sign d="M3 5h14v10H3zM3 9h14M6 12h2" />;
export const OfflineIcon: Icon = () => (
  <Sign d="M3 8.5a10 10 0 0 1 14 0M6 12a6 6 0 0 1 8 0M10 15.5v.1M4 4l12 12" />
);
export const FileIcon: Icon = () => (
  <Sign d="M11.5 3h-5A1.5 1.5 0 0 0 5 4.5v11A1.5 1.5 0 0 0 6.5 17h7a1.5 1.5 0 0 0 1.5-1.5v-9zM11.5 3v3.5H15" />
);
export const ClipIcon: Icon = () => (
  <Sign d="m15.5 9.5-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.8 5.8a1.1 1.1 0 0 1-1.6-1.6l5.2-5.1" />
);
export const DownloadIcon: Icon = () => <Sign d="M10 4v8M6.5 9l3.5 3.5L13.5 9M4.5 16h11" />;
export const BinIcon: Icon = () => (
  <Sign d="M4 6h12M8 6V4h4v2M6 6l.6 10h6.8L14 6M8.5 9v4.5M11.5 9v4.5" />
);
export const GoodIcon: Icon = () => (
  <Sign d="M6.5 9v7.5h7.6a1.6 1.6 0 0 0 1.6-1.3l.9-4.6a1.3 1.3 0 0 0-1.3-1.6H11l.6-3.4a1.5 1.5 0 0 0-1.9-1.3zM6.5 9H4v7.5h2.5" />
);
export const BadIcon: Icon = () => (
  <Sign d="M13.5 11V3.5H5.9a1.6 1.6 0 0 0-1.6 1.3l-.9 4.6A1.3 1.3 0 0 0 4.7 11H9l-.6 3.4a1.5 1.5 0 0 0 1.9 1.3zM13.5 11H16V3.5h-2.5" />
);
export const SearchIcon: Icon = () => <Sign d="M4 9a5 5 0 1 0 10 0A5 5 0 0 0 4 9m9 4 3.5 3.5" />;

/** A path in the colour of the text. Decorative: whatever carries one has a name of its own. */
function Sign({ d, ...rest }: SVGProps<SVGSVGElement>): ReactElement {
  return (
    <svg
      className="nusantara-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      <path d={d} />
    </svg>
  );
}
