/** One text for each construct, and for each way one construct meets another. */
export const constructs: readonly string[] = [
  'One line\nand another\n\nA second paragraph, with *emphasis*, **strong**, ~~gone~~ and `code`.',
  '# One\n\n## Two ##\n\nThree\n===\n\nFour\nlines\n---\n\n####### seven',
  '- a\n- b\n- c\n\nafter',
  '- a\n\n- b\n\n\n- c',
  '- a\n  - b\n    - c\n\n      d\n- e',
  '1. one\n2. two\n\n   more of two\n\n3. three\n\n7) seven\n8) eight',
  '- a\n\n\n  still a\n\nb\n- c\n***\n- - - d',
  'Here it is:\n- [ ] open\n- [x] done\n  - [X] nested\n\n* [y] neither',
  '```ts\nconst a = 1;\n\n```\n\nafter\n\n~~~~ a`b\n~~~\n~~~~\n\n```\nnever closed\n\n- a',
  '  ```\n  two\n    four\n ```\n- ```js\n  in a list\n  ```\n> ```\n> quoted\n\nend',
  'text\n\n    indented\n\n      more\n    end\n\ntext\n    lazy',
  '> a\nlazy\n> > b\nlazy too\n\n> c\n>\n> - d\n>   e\n> - f\n\ng',
  '| a | b |\n|---|:-:|\n| 1 | `x\\|y` |\n| 2 |\n| 3 | 4 | 5 |\n\nafter',
  'para\n| a |\n| - |\n| b |\n> quote\n\n| only | header |\n| --- | --- |',
  '<div onclick="x()">\n**not bold**\n</div>\n\n<!-- a\n\nb --> c\n\n<script>\nalert(1)\n\n</script>\ntext <b>inline</b> <!-- c -->',
  'See [one] and [two][], [three][one] and ![four][two].\n\n[one]: https://one.example "One"\n[Two]: <https://two.example>\n\nand [one] again',
  '> [quoted]\n\n- [listed]\n\n> [quoted]: /q\n\n- [listed]: /l\n\n[one]: /1\n[one]: /2\n\n[one]',
  '[label\nover lines]: /url\n"title\nover lines"\n\n[label over lines]\n[x]: \n[y]: /y "z" w',
  'hard  \nbreak\\\nagain  \n\n  # trailing  \n',
  '&amp; &copy; &#35; &#x41; &nope; &#0; \\* \\\\ \\a \\[x](y)',
  '[inline](https://a.example/b?c=d "title") ![image](https://a.example/i.png) <https://b.example> https://c.example/d_e_f. www.d.example, me@e.example',
  '*a **b *c* d** e* _f __g__ h_ **i*j** ***k*** snake_case 2*3*4 __init__ a**b**c ~~d~e~~',
  '`` a ` b `` `c\nd` ` e ` `f',
  '[a [b] c](d) [e](f [g](h) ![i ![j](k) l](m) [n](<o p> (q)) [r](s "t) [u][v',
  '***\n---\n___\n* * *\ntext\n***\n\n-\n-\n\n  a\n+ b',
  'a\r\nb\r\n\r\n- c\r- d\r\re\0f',
  'Ünïcödé 🙂 **🙂** ﷽ 日本語**太字**です。 שלום\n\n- مرحبا',
  '1. a\n\n   ```\n   b\n   ```\n\n   > c\n\n2. d\n   | e | f |\n   |---|---|\n   | g | h |\n',
  'Note[^1], again[^1] and [^two] and [^none].\n\n[^1]: The first\n    goes on.\n\n    - and on\n\n[^two]: The *second*[^3].\n[^3]: Third.\n[^unused]: Nobody asks.\n\nend',
  '[^a]: Before\n\nText[^b] and[^a].\n\n| x[^b] |\n|---|\n| [^c] |\n\n> [^b]: quoted\n\n[^b]: twice\n\n    ```\n    code\n    ```',
  '> [!NOTE]\n> Text\n>\n> - a\n\n> [!tip]\n> b\n\n> [!WARNING]\n\n> [!NOPE]\n> c\n\n> [!CAUTION] d\n\n> [!IMPORTANT]\nlazy',
  'It costs $5 or $10, $x^2 + y$ is math, C:\\Users and $HOME$PATH, $$a\nb$$ too.\n\n$$\n\\frac{a}{b}\n\n- c\n$$\n\nafter\n\n- $$\n  x\n  $$\n$',
  'long '.repeat(140) + '*a\nb* `c` [d](e) $f$ <b>\n' + 'word '.repeat(140) + '**g',
  '```\n' +
    'line\n'.repeat(70) +
    '\n```\n' +
    '- item\n'.repeat(22) +
    '\n| a |\n|---|\n' +
    '| b |\n'.repeat(6),
  '[foo]: /url\n"title" ok\n[bar]:\n/b\n\'t\nwo\'\n[baz]: <c> "d\n\n[foo] [bar] [baz]\n===\n\n[q]: /q\n===\n[q]',
];
