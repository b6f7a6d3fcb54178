import {render as renderToString} from 'preact-render-to-string';

import {Scene} from './scenes.jsx';

export const render = () => renderToString(<Scene name="server" />);
