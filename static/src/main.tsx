import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import 'virtual:tokens.css';
import { App } from './App';
import './base.css';
import { enableTheme } from './host';
import { createQueryClient } from './query-client';

// A host that can't theme leaves the light default; that is no reason to show nothing.
enableTheme().catch(() => undefined);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root.');
createRoot(root).render(
  <QueryClientProvider client={createQueryClient()}>
    <App />
  </QueryClientProvider>,
);
