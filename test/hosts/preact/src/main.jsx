import 'candor/define';

import {hydrate, render} from 'preact';

import {Scene} from './scenes.jsx';

const place = document.querySelector('#app');
const name = location.pathname.slice(1, -'.html'.length);
const put = name === 'server' ? hydrate : render;
put(<Scene name={name} />, place);
