import 'candor/define';

import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';

import {Scene} from './scenes.jsx';

const place = document.querySelector('#app');
const name = location.pathname.slice(1, -'.html'.length);
const application = (
  <StrictMode>
    <Scene name={name} />
  </StrictMode>
);
if (name === 'server') hydrateRoot(place, application);
else createRoot(place).render(application);
