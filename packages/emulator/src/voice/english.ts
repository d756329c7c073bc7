import { quote } from './quote.ts';
import type { Voice } from './reply.ts';

const subjects = `- the **kit**: how to install it, its hooks, its theme, where the key goes
- **errors**: rate limits, retries, request ids, streams that break
- **Maluku**: the islands, a trip to Ambon, the weather
- *markdown*: a table, some code, a little math, or a tour of it all`;

/** What the model says in English. */
export const english: Voice = {
  memory: ({ previous }) =>
    previous === ''
      ? 'That was your first question.'
      : `Before this you wrote:\n\n${quote(previous)}`,

  'request-ids': () => `Every reply carries its own **request id** in a header:

\`\`\`http
X-Request-Id: req_e951d673bf8238dd787f9329
\`\`\`

- It is there for successes, errors and streams alike.
- It arrives with the head, so it is known even if the stream breaks.
- An error repeats it in the body as \`error.request_id\`.

Quote it when you ask for help, and the server's log has the rest.`,

  weather: ({ place }) =>
    `${place} is partly cloudy, **29 °C**, with a south-easterly wind at 12 km/h. Light rain may fall after 4 pm.`,

  trip: () => `Three easy days in Ambon:

**Day 1** — Fort Victoria, Natsepa beach, and *rujak natsepa* in the late afternoon.

**Day 2** — Pombo island by boat: coral in the morning, shade and grilled fish at noon.

**Day 3** — Up to Leitimur for the view, then sago and coffee with *kenari* nuts in town.

| What | Where | Best time |
| --- | --- | --- |
| Swimming | Natsepa | before 10 am |
| Diving | Pombo | September to November |
| View | Leitimur | sunset |`,

  streams: () => `A stream is finished only when the server says so:

1. On chat completions, a chunk with a \`finish_reason\`.
2. On responses, \`response.completed\`.
3. On both, \`[DONE]\` comes last.

If the connection closes before that, the answer was **cut off**. Keep what arrived, say so, and offer to continue:

\`\`\`ts
if (message.state === 'interrupted') showContinue(message.id);
\`\`\``,

  errors: () => `Wait for as long as the server asks, then add a little **jitter**:

\`\`\`ts
const wait = error.retryAfterMs
  ?? backoff(attempt, { base: 500 });
await sleep(wait * (1 + random() / 4));
\`\`\`

- Stop after a few attempts.
- Never retry a \`400\`: it will not get better.
- A \`429\` says which limit was hit; a daily one returns tomorrow, not in a minute.
- Show the **request id**, so that someone can look it up.`,

  keys: () => `The key stays on your server. A **relay** holds it, and the page asks the relay:

\`\`\`ts
// app/api/nusantara/[...path]/route.ts
const relay = createRelay({
  apiKey: process.env.NUSANTARA_API_KEY!,
  basePath: '/api/nusantara',
});

export { relay as GET, relay as POST, relay as OPTIONS };
\`\`\`

A client that is given a key in a browser refuses to start, unless you insist.`,

  install: () => `Two commands and one element:

\`\`\`sh
npm install @nusantara-ai/components @tanstack/react-query
npm install @nusantara-ai/relay
\`\`\`

\`\`\`tsx
import { ChatWidget } from '@nusantara-ai/components';
import '@nusantara-ai/components/styles.css';

<ChatWidget baseURL="/api/nusantara" model="nusantara-base" />;
\`\`\`

The relay answers at \`/api/nusantara\` and keeps the key. Ask me about *keys* for that half.`,

  theme: () => `The kit follows the system, or the nearest attribute around it:

\`\`\`html
<div data-nusantara-theme="dark">…</div>
\`\`\`

Everything else is a custom property, in a cascade layer that any rule of yours outranks:

\`\`\`css
.my-app {
  --nusantara-accent: oklch(0.5 0.12 300);
}
\`\`\``,

  access: () => `A chat should work without a mouse, and without sight of it:

- An answer is announced **once**, when it is whole, not word by word.
- Every error is an alert, and its request id can be copied by keyboard.
- Focus never falls to the top of the page when a button goes.
- Motion stops where the system asks for less of it.
- Nothing is told by colour alone.`,

  links: () => `A few places to go on from here:

- [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html), which every answer travels as
- [CommonMark](https://commonmark.org/help/), which every answer is written in
- [WCAG 2.2](https://www.w3.org/TR/WCAG22/ "Web Content Accessibility Guidelines"), which the kit is held to

A bare address becomes a link as well: https://example.com. A \`javascript:\` address never does.`,

  islands: () => `Five islands worth the boat:

1. **Ambon** — the harbour, and the bay that glows at night
2. **Banda Neira** — nutmeg, a volcano, two forts
3. **Saparua** — sago, and Fort Duurstede
4. **Seram** — the forest of Manusela
   - Ora beach is on its north side
   - bring time: the road is long
5. **Kei Kecil** — the whitest sand, *Ngurbloat*`,

  draft: () => `Here is a draft in Bahasa Indonesia:

> Selamat siang,
>
> Terima kasih atas pesan Anda. Kami sedang memeriksa masalah ini dan akan memberi kabar paling lambat besok siang.
>
> Salam hangat

Shall I make it shorter?`,

  summary: () => `In three lines:

- The kit puts a **streaming conversation** into a product.
- It never loses the text, the wait or the request id.
- When something fails, it says *what* happened and *what to do*.`,

  table: () => `| Endpoint | Best for | Ends with |
| :--- | :--- | ---: |
| \`/v1/chat/completions\` | interactive chat | \`finish_reason\` |
| \`/v1/responses\` | long jobs, stored state | \`response.completed\` |
| \`/v1/models\` | choosing a model | – |

Both streams send \`[DONE]\` last.`,

  markdown: () => `# A tour of markdown

Text can be **bold**, *italic*, ~~struck out~~ or \`inline code\`, and it can [link](https://example.com).

## Lists

1. First
2. Second
   - nested
   - again

- [x] written
- [ ] read

> A quotation may hold **other** things.

\`\`\`ts
const greet = (name: string) => \`Hello, \${name}\`;
\`\`\`

| Left | Right |
| :--- | ---: |
| sea | 71 % |
| land | 29 % |

---

That is all of it.`,

  hooks: () => `One hook is a whole conversation:

\`\`\`tsx
function Chat() {
  const { messages, send, stop, status } = useChatStream({ model: 'nusantara-base' });
  return <Thread messages={messages} onSend={send} onStop={stop} status={status} />;
}
\`\`\`

- \`useChatStream\` holds a conversation, \`useResponse\` a single answer.
- Only the growing bubble renders while an answer streams.
- In **Storybook** every state is driven by the real client against this emulator.`,

  code: () => `A debounce in a few lines of TypeScript:

\`\`\`ts
export function debounce<Args extends unknown[]>(run: (...args: Args) => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args: Args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
  };
}
\`\`\`

Call it often; it runs **once**, \`ms\` milliseconds after the last call.`,

  math: ({ solution }) =>
    solution
      ? `**${solution}**`
      : `The roots of \`ax² + bx + c = 0\` are

\`\`\`text
x = (−b ± √(b² − 4ac)) / 2a
\`\`\`

Two of them when the part under the root is above zero, one when it *is* zero.`,

  long: () => `Once there was a harbour where every letter got a number before it left.

The clerk was strict about it. *"A letter without a number,"* she said, *"is only hope."* So when the mail boat came back with half a letter, torn by the wind, nobody despaired: they looked up the number, found the sender, and asked for the other half.

Years later the harbour grew, and the letters became messages, and the messages became streams. The numbers stayed. They are still there today, **twenty-four digits** long, at the foot of every message that did not quite arrive.

For an even longer text, start your prompt with \`/long paragraphs=40\`.`,

  kit: () => `**Nusantara Chat Kit** puts a streaming conversation into a React product:

- a headless \`client\` that never loses text or request ids
- \`useChatStream\` for your own interface
- \`<ChatWidget>\` when you want a finished one

I am its *emulator*: the same API on your machine, with faults on demand. Try \`/cut\` or \`/error 429\` before a prompt.`,

  who: () =>
    'I am the **Nusantara emulator**: no model, but the same API on your machine. I answer offline, without a key, and the same way every time, so that you can build and test a chat on me.',

  help: () => `You can ask me about

${subjects}

Or start a prompt with a fault, such as \`/think\`, \`/cut\` or \`/error 503 times=1\`.`,

  thanks: ({ random }) =>
    random.pick(['You are welcome.', 'Gladly. Anything else?', 'Any time. Ask on.']),

  greeting: ({ random }) =>
    `${random.pick(['Hello!', 'Hi there!', 'Good to see you!'])} I am the Nusantara emulator. Ask me about **errors**, a trip to *Ambon*, or say \`help\`.`,

  fallback: ({ prompt, random }) =>
    prompt === ''
      ? 'You sent a directive without a question, so here is a short answer: everything works.'
      : `${random.pick(['That one is beyond me:', 'I have no answer to this:', 'This is past my horizon:'])}

${quote(prompt)}

I am an emulator, so my knowledge ends at the shore. What I do know about:

${subjects}`,
};
