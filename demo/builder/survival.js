import {make} from './dom.js';

// As tried in a real WordPress; test/hosts/wordpress/what-survives.json holds every case, and a test holds this to it.
export const survival = [
  {
    who: 'Administrator or editor with unfiltered_html',
    forms: {'script-and-element': 'works', div: 'needs-loader', shortcode: 'needs-plugin'},
  },
  {
    who: 'Author, and everybody where unfiltered_html is taken away',
    forms: {'script-and-element': 'stripped', div: 'needs-loader', shortcode: 'needs-plugin'},
  },
];

const words = {
  works: 'works',
  'needs-loader': 'survives; needs the loader from the plugin or theme',
  'needs-plugin': 'works with the plugin',
  stripped: 'is taken away when saved',
};

const forms = {'script-and-element': 'Element and script', div: '<div data-candor>', shortcode: '[candor …]'};

/** What survives in WordPress, by who pastes it. */
export const survivalTable = () =>
  make(
    'div',
    {class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'What survives in WordPress'},
    make(
      'table',
      {},
      make('caption', {}, 'What survives when it is saved'),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('th', {scope: 'col'}, 'Who'),
          Object.values(forms).map((name) => make('th', {scope: 'col'}, name)),
        ),
      ),
      make(
        'tbody',
        {},
        survival.map(({who, forms: cells}) =>
          make(
            'tr',
            {},
            make('th', {scope: 'row'}, who),
            Object.keys(forms).map((form) => make('td', {}, words[cells[form]])),
          ),
        ),
      ),
    ),
  );
