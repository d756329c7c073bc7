import '@nusantara-ai/components/styles.css';
import { ChatWidget } from '@nusantara-ai/components';

export default function App() {
  return <ChatWidget baseURL="/api/nusantara" model="nusantara-base" />;
}
