import 'candor/define';

import {hydrate, mount} from 'svelte';

import {scenes} from './scenes.js';

const target = document.querySelector('#app');
const name = location.pathname.slice(1, -'.html'.length);
const put = name === 'server' ? hydrate : mount;
put(scenes[name], {target});
