import ListScene from './ListScene.svelte';
import RoutesScene from './RoutesScene.svelte';
import ServerScene from './ServerScene.svelte';
import SettingsScene from './SettingsScene.svelte';
import ToggleScene from './ToggleScene.svelte';

export const scenes = {
  list: ListScene,
  routes: RoutesScene,
  server: ServerScene,
  settings: SettingsScene,
  toggle: ToggleScene,
};
