import { type Message, requestLog } from '@nusantara-ai/client';
import { hydrateRoot } from 'react-dom/client';
import { openConversation } from './openConversation.ts';
import { Page } from './Page.tsx';
import './page.css';

const transcript = JSON.parse(document.querySelector('#transcript')!.textContent) as Message[];
const conversation = openConversation(transcript);
// From the first request on, which may come before the devtools are there to ask for it.
requestLog(conversation.client);

// `/?ask=…` asks at once. React hydrates what the server rendered all the same: the transcript as it
// was. Then it goes on with what there is by now.
const question = new URLSearchParams(location.search).get('ask');
if (question) void conversation.chat.send(question);

hydrateRoot(document.querySelector('#root')!, <Page {...conversation} />);
