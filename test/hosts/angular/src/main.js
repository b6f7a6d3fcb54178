// Templates are compiled in the browser: Angular's own builder needs more of a machine than these tests may ask for.
import '@angular/compiler';
import 'candor/define';

import {bootstrapApplication} from '@angular/platform-browser';

import {scenes} from './scenes.js';

const name = location.pathname.slice(1, -'.html'.length);
await bootstrapApplication(scenes[name]);
