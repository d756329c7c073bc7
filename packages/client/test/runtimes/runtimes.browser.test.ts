import { expect, test } from 'vitest';
import { type EndpointName, endpointNames } from '../endpoints.ts';
import { type Conversation, converse } from './converse.ts';

const all: Conversation = {
  turns: [
    'complete, no error: **12 × 7 = 84**',
    'complete, no error: **30 + 4 = 34**',
    'complete, no error: **2 + 2 = 4**',
    'failed, authentication_error: ',
    expect.stringMatching(/^interrupted, stream_interrupted: Ambon is partly cloudy, .{1,20}$/u),
    expect.stringMatching(/^complete, no error: Ambon is partly cloudy, .*\.$/u),
    expect.stringMatching(/^stopped, no error: Ambon is partly cloudy, .{1,20}$/u),
  ],
  isTraceable: true,
};

test.each(endpointNames)('converses in a page over %s', async (endpoint) => {
  expect(await converse(endpoint)).toEqual(all);
});

test.each(endpointNames)('converses in a module worker over %s', async (endpoint) => {
  expect(await converseInWorker(endpoint)).toEqual(all);
});

function converseInWorker(endpoint: EndpointName): Promise<Conversation> {
  const worker = new Worker(new URL('converse.worker.ts', import.meta.url), {
    type: 'module',
    name: endpoint,
  });
  return new Promise<Conversation>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Conversation>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  }).finally(() => worker.terminate());
}
