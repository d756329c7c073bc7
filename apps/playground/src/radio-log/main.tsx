import { NusantaraProvider } from '@nusantara-ai/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Devtools } from '../switches/Devtools.tsx';
import { Switches } from '../switches/Switches.tsx';
import './radio-log.css';
import { RadioLog } from './RadioLog.tsx';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <NusantaraProvider baseURL="/api/nusantara">
      <RadioLog />
      <Switches />
      <Devtools />
    </NusantaraProvider>
  </StrictMode>,
);
