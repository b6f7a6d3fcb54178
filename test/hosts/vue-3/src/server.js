import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';

import {scenes} from './scenes.js';

export const render = () => renderToString(createSSRApp(scenes.server));
