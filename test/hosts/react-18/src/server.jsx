import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';

import {Scene} from './scenes.jsx';

export const render = () =>
  renderToString(
    <StrictMode>
      <Scene name="server" />
    </StrictMode>,
  );
