import { createChat, createClient, type Chat as ChatSession } from '@nusantara-ai/client';
import { Chat } from '@nusantara-ai/components';
import { createEmulator } from '@nusantara-ai/emulator';
import { useEffect, useRef, useState, type ReactElement } from 'react';

interface Token {
  readonly name: string;
  readonly label: string;
  readonly unit: 'px' | 'color';
  readonly most?: number;
}

const tokens: readonly Token[] = [
  { name: 'accent', label: 'Accent', unit: 'color' },
  { name: 'accent-ink', label: 'Text on the accent', unit: 'color' },
  { name: 'user', label: 'The person’s messages', unit: 'color' },
  { name: 'user-ink', label: 'Text in them', unit: 'color' },
  { name: 'bg', label: 'Ground', unit: 'color' },
  { name: 'surface', label: 'Panel and answers', unit: 'color' },
  { name: 'text', label: 'Text', unit: 'color' },
  { name: 'muted', label: 'Quiet text', unit: 'color' },
  { name: 'line', label: 'Quiet borders', unit: 'color' },
  { name: 'font-size', label: 'Size of the text', unit: 'px', most: 22 },
  { name: 'radius', label: 'Corners of a bubble', unit: 'px', most: 28 },
  { name: 'gap', label: 'Between messages', unit: 'px', most: 32 },
  { name: 'pad', label: 'Around messages', unit: 'px', most: 32 },
];

/** A chat, a control for each token, and the CSS that comes of it. */
export function ThemeControls(): ReactElement {
  const [chat] = useState(conversation);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const frame = useRef<HTMLDivElement>(null);

  const [shown, setShown] = useState<Readonly<Record<string, string>>>({});

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    element.dataset['nusantaraTheme'] = theme;
    for (const { name } of tokens) {
      const value = values[name];
      if (value === undefined) element.style.removeProperty(`--nusantara-${name}`);
      else element.style.setProperty(`--nusantara-${name}`, value);
    }
    setShown(Object.fromEntries(tokens.map((token) => [token.name, valueOf(token, element)])));
  }, [values, theme]);

  return (
    <div className="theming sb-unstyled">
      <div ref={frame} className="theming-frame">
        <Chat chat={chat} />
      </div>
      <form className="theming-controls" onReset={() => setValues({})}>
        <label>
          Theme
          <select
            value={theme}
            onChange={(event) => setTheme(event.target.value as 'light' | 'dark')}
          >
            <option>light</option>
            <option>dark</option>
          </select>
        </label>
        {tokens.map(({ name, label, unit, most }) => (
          <label key={name}>
            {label} <code>--nusantara-{name}</code>
            <input
              type={unit === 'px' ? 'range' : 'color'}
              max={most}
              value={shown[name] ?? (unit === 'px' ? '0' : '#000000')}
              onChange={({ target: { value } }) =>
                setValues({ ...values, [name]: unit === 'px' ? `${value}px` : value })
              }
            />
          </label>
        ))}
        <button type="reset">Back to the default</button>
      </form>
      <pre>{styleSheet(values)}</pre>
    </div>
  );
}

/** What a token is now, as its control wants it. */
function valueOf({ name, unit }: Token, element: HTMLElement): string {
  const value = getComputedStyle(element).getPropertyValue(`--nusantara-${name}`);
  if (unit === 'px') return String(Number.parseFloat(value));
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

function styleSheet(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --nusantara-${name}: ${value};`);
  return ['.nusantara-chat {', ...lines, '}'].join('\n');
}

function conversation(): ChatSession {
  const { fetch } = createEmulator({ tokensPerSecond: 200 });
  const client = createClient({
    baseURL: 'http://emulator.local/v1',
    apiKey: 'any',
    dangerouslyAllowBrowser: true,
    fetch,
  });
  const chat = createChat({ client, model: 'nusantara-base' });
  void chat.send('How do I retry politely?').then(() => chat.send('/error 429 daily And now?'));
  return chat;
}
