/** The texts in a streamed chat completion: one for what each read of the network brought. */
export async function* textsOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop()!;
    let text = '';
    for (const line of lines) {
      if (!line.startsWith('data: ') || line === 'data: [DONE]') continue;
      const { choices } = JSON.parse(line.slice('data: '.length)) as Chunk;
      text += choices[0]?.delta.content ?? '';
    }
    if (text !== '') yield text;
  }
}

interface Chunk {
  readonly choices: readonly { readonly delta: { readonly content?: string } }[];
}
