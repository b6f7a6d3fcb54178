import ListScene from './ListScene.vue';
import RoutesScene from './RoutesScene.vue';
import ServerScene from './ServerScene.vue';
import SettingsScene from './SettingsScene.vue';
import ToggleScene from './ToggleScene.vue';

export const scenes = {
  list: ListScene,
  routes: RoutesScene,
  server: ServerScene,
  settings: SettingsScene,
  toggle: ToggleScene,
};
