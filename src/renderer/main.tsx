/** Starts the window: connects to the host, then draws. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api/host-state.ts';
import { App } from './app/app.tsx';
import { startAppearance } from './app/appearance.ts';
import { startMenuCommands } from './app/menu-commands.ts';
import { startPlaces } from './app/places.ts';
import { startRouter } from './app/router.ts';
import { startShortcuts } from './app/shortcuts.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window.');

startAppearance();
startRouter();
startPlaces();
startShortcuts();
startMenuCommands();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
await connect();
