import type {EngineName} from '../support/engines.js';

/** A place where Candor's elements stand. */
export interface Host {
  /** Its folder here. */
  readonly name: string;
  readonly title: string;
  readonly engines: readonly EngineName[];
  /** Whether a list that is turned around keeps its DOM nodes. */
  readonly keepsNodes: boolean;
  /** Whether its server writes HTML which the application takes over. */
  readonly isServed: boolean;
}

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
const one: readonly EngineName[] = ['chromium'];

/** All hosts; the first two belong to every test run. */
export const hosts: readonly Host[] = [
  {name: 'plain', title: 'plain HTML', engines: all, keepsNodes: true, isServed: false},
  {name: 'react-19', title: 'React 19', engines: all, keepsNodes: true, isServed: true},
  {name: 'react-18', title: 'React 18', engines: one, keepsNodes: true, isServed: true},
  {name: 'vue-3', title: 'Vue 3', engines: all, keepsNodes: true, isServed: true},
  {name: 'svelte-5', title: 'Svelte 5', engines: one, keepsNodes: true, isServed: true},
  {name: 'solid', title: 'Solid', engines: one, keepsNodes: true, isServed: true},
  {name: 'preact', title: 'Preact', engines: one, keepsNodes: true, isServed: true},
  {name: 'angular', title: 'Angular', engines: one, keepsNodes: true, isServed: false},
  {name: 'htmx', title: 'htmx', engines: one, keepsNodes: true, isServed: false},
  {name: 'turbo', title: 'Turbo', engines: one, keepsNodes: false, isServed: false},
];

/** Those that every test run includes. */
export const usualHosts: readonly string[] = ['plain', 'react-19'];
