/** Texts for `ownSyntax`: each construct, and each way one meets Markdown's. */
export const ownConstructs: readonly string[] = [
  '::: note\nText with *emphasis*\n\n- a\n- b\n\n:::\nafter',
  'a\n:::: outer\n::: inner\nb\n:::\n\n```\n:::\n```\nc\n::::\nd\n:::',
  '- ::: a\n  b\n\n  c\n  :::\n- d\n\n1. ::: e\n\n   f',
  '> ::: a\n> b\nlazy\n\n::: c\n> d\n> :::\n:::\n> e',
  '::: a\n| b | c |\n|---|---|\n| d | e |\n:::\n\n::: f\n# g\n:::',
  '::: a\n[b][c] d[^e]\n:::\n\n[c]: /f "g"\n[^e]: h\n\n    ::: i\n    j\n    :::',
  'text\n<chart type="bar">\n1,2\n\n  3\n</chart>\ntail <chart type="a">',
  '<chart type="bar">1</chart> *a* <chart type="pie">2</chart>\n<chart>\n</chart>',
  '%%%\n::: a\n%%% b\n%%%\n- %%%\n  c\n\n  d\n  %%%\n\nQ: who?\nwhat\n\nwhy\nQ: - a\n\nb',
  '{{toc}}\n{{a}} b\n\n> {{c}}\n\n    {{d}}',
  'hi @user_name_x, me@a.example and `@b` \\@c [d @e](/f) https://a.example/@g *@h*',
  '[[a_b_]] *c [[d* e]] [[f [g]] [[h]](/i) ![[j]](k)',
  '||a *b* `||` @c|| d *||e* f|| ||g :smile: 10:30:45\n||h\ni||',
  'word '.repeat(20) + '{' + 'word '.repeat(180) + '} end ' + 'word '.repeat(20) + '{never',
  'word '.repeat(110) + '@ana_b ||c ' + 'word '.repeat(120) + 'd|| [[' + 'e '.repeat(300) + ']] f',
];

/** The same for `safeHtml`. */
export const htmlConstructs: readonly string[] = [
  '<details><summary>HTML</summary>is <b>text</b> here</details>\n\nand <i>within</i> a line, too.',
  '<details open>\n<summary>A *b*</summary>\n\n- x\n- y\n\n```\n</details>\n```\n\n</details>\nafter',
  'a\n<DETAILS>\n<summary>b\n\nc\n<details>\nd\n</details>\n`</details>` e</Details> f',
  'H<sub>2</sub>O <kbd title="x&quot;">Ctrl</kbd> <mark>a *b</mark> c* <u lang="id" dir=rtl>open',
  '<p align="center"><img src="https://e.example/a.png" alt="A"> <a href="/b" title="t">x [y](z)</a></p>',
  '[<img src=a.png alt=q>](/b) [a <b>x](y) </b> <b><i>x</b> y</i> **<b>c** d</b>',
  '<code>a*b*<b>c</b> &lt;</code> <span style="x">in</span> <br/>z</b> <code>open *a*',
  '<div align=center>\n\n# Hi\n\n</div>\n<hr>\n<p>one\n<p>two\n\nthree',
  '<a href="javascript:alert(1)" onclick=x>a</a> <a name=x>b</a> <script>alert(1)</script> <img src=x onerror=y>',
  '<br>\n\n<img src="data:image/png;base64,AAAA">\n\n<kbd>\nx\n</kbd>\n\n<table>\n<tr></table>\n\n<b>\n</b>',
  '| <b>a</b> | <br> |\n|-|-|\n| <kbd>x | </kbd>y |\n\n> <details>\n> <summary>s\n>\n> text\n> </details>\n> more',
  '- <div>a</div>\n- <div>\n  b\n\n  </div>\n- c</div>\n\n<div>\n<table>\n</table>\n</div>\nd <!-- e --> <wbr>',
  '<a href="https://e.example">a <a href="/b">c</a> d</a> <https://e.example> <ins>x</ins><del>y</del>',
  'word '.repeat(110) + '<b>bold ' + 'word '.repeat(120) + '</b> <i>' + 'more '.repeat(100),
];
