import { safeHtml } from '../html.ts';
import { createSyntax } from '../render/createSyntax.tsx';

/** Constructs that an app might have, and those of HTML. */
export const ownSyntax = createSyntax(
  {
    blocks: [
      {
        trigger: ':::',
        pattern: /^:::[ \t]*(\w+)[ \t]*$/,
        holds: 'blocks',
        close: ':::',
        component: ({ groups, children }) => (
          <div className="nusantara-alert" data-kind={groups[0]} role="note">
            {children}
          </div>
        ),
      },
      {
        trigger: '<poll',
        pattern: /^<poll question="([^"]*)">/,
        holds: 'lines',
        close: '</poll>',
        closesInLine: true,
        component: ({ groups, value = '', isOpen }) => (
          <fieldset disabled={isOpen}>
            <legend>{groups[0]}</legend>
            {value
              .split('\n')
              .filter(Boolean)
              .map((answer) => (
                <label key={answer}>
                  <input type="radio" name="poll" /> {answer}
                </label>
              ))}
          </fieldset>
        ),
      },
    ],
    inlines: [
      {
        trigger: '@',
        pattern: /(?<![\w.])@\w+/y,
        unfinished: /^@\w*$/,
        component: ({ text }) => <mark>{text}</mark>,
      },
      {
        trigger: '||',
        pattern: /^\|\|(?=\S)/,
        close: '||',
        component: ({ children }) => <s>{children}</s>,
      },
    ],
  },
  safeHtml,
);
