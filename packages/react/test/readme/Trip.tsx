import { useResponse } from '@nusantara-ai/react';
import { z } from 'zod';

const trip = z.object({ title: z.string(), stops: z.array(z.string()) });

export default function Trip({ wish }: { readonly wish: string }) {
  const answer = useResponse({
    baseURL: '/api/nusantara',
    model: 'nusantara-base',
    input: wish,
    schema: trip,
  });
  if (answer.status === 'error') return <p role="alert">{answer.error.message}</p>;
  return (
    <article aria-busy={answer.status !== 'success'}>
      <h2>{answer.object?.title}</h2>
      <ol>
        {answer.object?.stops?.map((stop) => (
          <li key={stop}>{stop}</li>
        ))}
      </ol>
    </article>
  );
}
