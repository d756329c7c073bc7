import { en, id, type ErrorCase } from '@nusantara-ai/components';
import type { ReactElement } from 'react';

const facts = { model: 'nusantara-xl', kept: true };

/** What a banner says in each case, in both languages. */
export function ErrorTable(): ReactElement {
  const cases = Object.keys(en.error) as ErrorCase[];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">English</th>
          <th scope="col">Bahasa Indonesia</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((name) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            {[en, id].map(({ code, error }) => {
              const { title } = error[name];
              return (
                <td key={code} lang={code}>
                  {typeof title === 'function' ? title(facts) : title}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
