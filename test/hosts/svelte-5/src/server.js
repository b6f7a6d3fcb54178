import {render as renderScene} from 'svelte/server';

import {scenes} from './scenes.js';

export const render = () => renderScene(scenes.server).body;
