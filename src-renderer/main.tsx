import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Mishap } from './frame/mishap.tsx';
import { listen } from './state/listen.ts';
import { createDeskStore } from './state/store.ts';
import { DeskContext } from './state/use-desk.ts';
import { lendWords } from './ui/library-words.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/overlays.css';
import './ui/day.css';
import './ui/grid.css';
import './ui/page.css';
import './frame/frame.css';
import './frame/rail.css';
import './frame/header.css';
import './frame/banners.css';
import './frame/notices.css';
import './frame/gate.css';
import './worklist/list.css';
import './worklist/step.css';
import './worklist/line.css';
import './worklist/pick-box.css';
import './worklist/decision.css';
import './worklist/find-patient.css';
import './worklist/editor.css';
import './case/case.css';
import './sent/sent.css';
import './help/help.css';
import './connect/connect.css';
import './settings/settings.css';
import './welcome/welcome.css';

lendWords();
const store = createDeskStore(window.bounceDesk);
listen(window.bounceDesk, store);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <DeskContext value={store}>
        <Mishap>
          <App />
        </Mishap>
      </DeskContext>
    </StrictMode>,
  );
}
