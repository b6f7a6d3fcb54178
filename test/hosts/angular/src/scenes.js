import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';

import {filters, other, own, strings} from '../../shown.js';

const scene = (template, type) =>
  Component({selector: '#app', schemas: [CUSTOM_ELEMENTS_SCHEMA], template})(type);

const Settings = scene(
  `<button type="button" id="change" (click)="isChanged.set(true)">Change</button>
  <output id="loads">{{ loads() }}</output>
  <output id="wish">{{ wish() }}</output>
  <candor-reviews
    class="mine"
    src="/trust/a.json"
    loading="eager"
    layout="grid"
    heading-level="4"
    [limit]="isChanged() ? 3 : 2"
    [strings]="strings"
    [filters]="filters"
    (candor-load)="count()"
    (candor-filter)="note($event.filters)"
    (candor-more)="$event.preventDefault()"
  >
    <p>Fallback</p>
  </candor-reviews>
  <candor-rating [data]="isChanged() ? other : own" />`,
  class {
    loads = signal(0);
    wish = signal('');
    isChanged = signal(false);
    own = own;
    other = other;
    strings = strings;
    filters = filters;

    count() {
      this.loads.update((all) => all + 1);
    }

    note(wish) {
      this.wish.set(JSON.stringify(wish));
    }
  },
);

const Routes = scene(
  `@for (each of routes; track each) {
    <button type="button" [id]="'to-' + each" (click)="route.set(each)">{{ each }}</button>
  }
  @if (route() === 'a') {
    <main><candor-reviews src="/trust/a.json" loading="eager" /></main>
  } @else if (route() === 'b') {
    <main><candor-reviews src="/trust/b.json" loading="eager" /></main>
  } @else {
    <p>Away</p>
  }
  <candor-rating [src]="route() === 'b' ? '/trust/b.json' : '/trust/a.json'" loading="eager" />`,
  class {
    routes = ['a', 'b', 'away'];
    route = signal('a');
  },
);

const List = scene(
  `<button type="button" id="reverse" (click)="reverse()">Reverse</button>
  <ul>
    @for (name of names(); track name) {
      <li><candor-reviews [src]="'/trust/' + name + '.json'" [limit]="1" loading="eager" /></li>
    }
  </ul>`,
  class {
    names = signal(['a', 'b', 'c']);

    reverse() {
      this.names.update((names) => names.toReversed());
    }
  },
);

const Toggle = scene(
  `<button type="button" id="toggle" (click)="isShown.set(!isShown())">Toggle</button>
  @if (isShown()) {
    <section>
      <candor-rating src="/trust/a.json" />
      <candor-pledge src="/trust/pledges.json" />
      <candor-person src="/trust/people.json" />
      <candor-reviews src="/trust/a.json" loading="eager" />
    </section>
  }`,
  class {
    isShown = signal(true);
  },
);

export const scenes = {list: List, routes: Routes, settings: Settings, toggle: Toggle};
