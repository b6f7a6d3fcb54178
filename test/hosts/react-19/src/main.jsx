import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';

import {Scene} from './scenes.jsx';

const place = document.querySelector('#app');
const name = location.pathname.slice(1, -'.html'.length);
// What a server wrote before any script is still there to be read.
const prerendered = place.querySelector('[prerendered]');
const written = {content: prerendered?.innerHTML, at: prerendered?.getAttribute('prerendered')};
const application = (
  <StrictMode>
    <Scene name={name} written={written} />
  </StrictMode>
);
if (name === 'server') hydrateRoot(place, application);
else {
  // Before the first of them is drawn: React sets properties only where it finds them.
  await import('candor/define');
  createRoot(place).render(application);
}
