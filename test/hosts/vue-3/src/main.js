import 'candor/define';

import {createApp, createSSRApp} from 'vue';

import {scenes} from './scenes.js';

const name = location.pathname.slice(1, -'.html'.length);
const create = name === 'server' ? createSSRApp : createApp;
create(scenes[name]).mount('#app');
