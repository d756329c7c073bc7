/** A text for every construct there is. */
export const samples = {
  text: `# Waiting politely

Text with *emphasis*, **weight**, ~~regret~~ and \`code\`, over
two lines, with a [link to elsewhere](https://docs.example/retry "The guide"), one [to this page](#top), a
bare https://docs.example/path and one that [leads nowhere](javascript:alert).

## A second level

### A third

> A quote, which may hold
>
> > another one.

---

It costs $5, and \`snake_case\` stays snake_case.`,

  lists: `- Wait as long as you are asked to
- Then add a little
  1. jitter
  2. patience
- [x] Stop after a few attempts
- [ ] Never retry a 400

7. Lists may begin anywhere

   and hold paragraphs.
8. Like this one.`,

  code: `\`\`\`ts
/** Waits for as long as the server asks. */
export async function retry(error: ApiError, attempt: number): Promise<void> {
  const wait = error.retryAfterMs ?? backoff(attempt, { base: 500 });
  await sleep(wait * (1 + Math.random() / 4)); // so that not all come back at once, which would be just as bad
}
\`\`\`

\`\`\`python
@retry(times=3)
def ask(question: str) -> str:
    return f"Answer to {question}"  # always 42
\`\`\`

\`\`\`diff
@@ -1,2 +1,2 @@
-const wait = 0;
+const wait = 500;
\`\`\`

\`\`\`
no language, and an invisible \u202Echaracter\u202C
\`\`\``,

  table: `| Status | Meaning | Again | Wait |
| --- | :-- | :-: | --: |
| 400 | the request is wrong | no | |
| 429 | too many requests, with a header that says for how long | yes | \`Retry-After\` |
| 503 | the service rests | yes | 3 s |`,

  alerts: ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']
    .map((kind) => `> [!${kind}]\n> Something about *${kind.toLowerCase()}*.`)
    .join('\n\n'),

  footnotes: `Rain is likely[^bmkg], and wind is not[^2].

[^bmkg]: Says the **agency**.
[^2]: So does the sea.`,

  math: String.raw`The roots of $ax^2 + bx + c = 0$ are

$$
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

and \(\sum_{i=1}^{n} i\) is \[\frac{n(n+1)}{2}.\] A mistake, $\frac{a$, stays what it is.`,

  images: `![A chart of the tides](https://images.example/tides.png)

![Drawn here](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==)`,

  html: `<details><summary>HTML</summary>is <b>text</b> here</details>

and <i>within</i> a line, too.`,

  safeHtml: `Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, drink H<sub>2</sub>O, and <mark>mark *this*</mark>.<br>One
<abbr title="Badan Meteorologi, Klimatologi, dan Geofisika">BMKG</abbr> says <u>rain</u>, <small>or not</small>.

<details open>
<summary>What is in *here*</summary>

- Markdown, with \`code\`
- <a href="https://docs.example">a link</a>

</details>

<div align="center"><img src="https://images.example/tides.png" alt="A chart of the tides"></div>

<script>alert('text')</script>`,

  own: `Ask @user_name_x, who knows ||the *end*||.

::: tip
Bring an **umbrella**.

- or two
:::

<poll question="Will it rain?">
yes
no
</poll>`,

  directions: `A paragraph in English.

פסקה בעברית, עם \`code\` בתוכה.

- عنصر في قائمة
- An item in English

| عمود | column |
| --- | --- |
| قيمة | value |`,

  cjk: `这是一个没有空格的很长的段落，用来检查换行和强调：**重要**的内容会被标出来。它还会继续下去，直到一行放不下为止。

日本語の段落も同じです。「引用」や、句読点があります。`,
} as const;
