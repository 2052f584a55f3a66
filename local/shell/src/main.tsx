import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import 'virtual:tokens.css';
import './base.css';
import { App } from './App';
import { createQueryClient } from './query-client';
import { applyStoredTheme } from './theme/theme';

applyStoredTheme();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root.');
createRoot(root).render(
  <QueryClientProvider client={createQueryClient()}>
    <App />
  </QueryClientProvider>,
);
