import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import 'virtual:tokens.css';
import { App } from './App';
import './base.css';
import { contextQuery } from './context-query';
import { enableTheme } from './host';
import { findModule } from './modules';
import { createQueryClient } from './query-client';

// A host that can't theme leaves the light default; that is no reason to show nothing.
enableTheme().catch(() => undefined);

const client = createQueryClient();

// Where the frame stands, and the bundle for it, are on their way before React draws anything. Whoever needs them meets what failed.
client
  .fetchQuery(contextQuery)
  .then(({ moduleKey }) => findModule(moduleKey)?.load())
  .catch(() => undefined);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root.');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <App />
  </QueryClientProvider>,
);
