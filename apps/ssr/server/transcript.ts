import type { Message } from '@nusantara-ai/client';

/** What a database would hold: a question that was answered, and one whose answer was cut off. */
export const transcript: readonly Message[] = [
  {
    id: 'msg_1',
    role: 'user',
    state: 'complete',
    parts: [{ type: 'text', text: 'Which islands are close to Ambon?' }],
    createdAt: Date.UTC(2026, 5, 1, 3),
    requestIds: [],
  },
  {
    id: 'msg_2',
    role: 'assistant',
    state: 'complete',
    parts: [
      {
        type: 'text',
        text: 'Three are a short boat ride away:\n\n| Island | From Ambon |\n| --- | --: |\n| Saparua | 1 h |\n| Haruku | 45 min |\n| Seram | 2 h |',
      },
    ],
    createdAt: Date.UTC(2026, 5, 1, 3, 0, 5),
    requestIds: ['req_5f0c6d1e8a7b4c3d2e1f0a9b'],
    model: 'nusantara-base',
  },
  {
    id: 'msg_3',
    role: 'user',
    state: 'complete',
    parts: [{ type: 'text', text: 'Plan a three-day trip to Ambon' }],
    createdAt: Date.UTC(2026, 5, 1, 3, 1),
    requestIds: [],
  },
  {
    id: 'msg_4',
    role: 'assistant',
    state: 'interrupted',
    parts: [{ type: 'text', text: 'Three easy' }],
    createdAt: Date.UTC(2026, 5, 1, 3, 1, 2),
    requestIds: ['req_0a9b8c7d6e5f4a3b2c1d0e9f'],
    model: 'nusantara-base',
  },
];
