import '@nusantara-ai/components/styles.css';
import { NusantaraProvider } from '@nusantara-ai/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Switches } from '../switches/Switches.tsx';
import './ferries.css';
import { FerriesPage } from './FerriesPage.tsx';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <NusantaraProvider baseURL="/api/nusantara">
      <FerriesPage />
      <Switches />
    </NusantaraProvider>
  </StrictMode>,
);
