import {generateHydrationScript, renderToString} from 'solid-js/web';

import {Scene} from './scenes.jsx';

export const head = () => generateHydrationScript();
export const render = () => renderToString(() => <Scene name="server" />);
