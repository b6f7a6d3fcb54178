import {buildName} from '../../support/builds.js';

/** How a page of {@link elementsPage} is put together. */
export interface ElementsPage {
  readonly language: 'en' | 'de';
  readonly script: 'module' | 'classic';
  /** Goes before the elements' own script. */
  readonly before?: string;
}

const kettle = 'https://kettle.example/p/copper-kettle';

const sources = {
  endpoint: '/.well-known/trust-data.json',
  // A document read out of the markup of another page.
  markup: '/ideas/json-ld.html',
  broken: '/broken/list.json',
};

const layouts = {
  'candor-rating': ['inline', 'stacked'],
  'candor-reviews': ['list', 'grid', 'carousel', 'compact'],
  'candor-pledge': ['badge', 'card', 'statement'],
  'candor-person': ['card', 'inline', 'list'],
};

/** Every element in every layout, with everything that it can show, answered by the demo's endpoint; and what goes wrong. */
export const elementsPage = ({language, script, before = ''}: ElementsPage): string => {
  const tag = (name: string, attributes: string): string =>
    `<${name} loading="eager" ${attributes}></${name}>`;
  const subject = (name: string): string => (/rating|reviews/.test(name) ? `subject="${kettle}"` : '');
  const ready = Object.entries(layouts).flatMap(([name, all]) =>
    all.map((layout) =>
      tag(name, `class="ready" src="${sources.endpoint}" ${subject(name)} layout="${layout}" limit="30"`),
    ),
  );
  const markup = ['candor-rating', 'candor-reviews'].map((name) =>
    tag(name, `class="ready" src="${sources.markup}"`),
  );
  const failed = Object.keys(layouts).map((name) =>
    tag(name, `class="failed" src="${sources.broken}" debug`),
  );
  const file = buildName('candor', script);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>All elements</title>
<script src="/recorder.js"></script>${before}
<script ${script === 'module' ? 'type="module"' : 'defer'} src="/candor/${file}"></script></head>
<body>${[...ready, ...markup, ...failed].join('\n')}</body></html>`;
};

/** Reviews with everything that is loaded only when it is needed: the first by a visitor, the second by its attributes. */
export const partsPage = ({language, script}: ElementsPage): string => {
  const file = buildName('candor', script);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>All parts</title>
<script src="/recorder.js"></script><link rel="trust-data" href="${sources.endpoint}"><link rel="canonical" href="${kettle}">
<script ${script === 'module' ? 'type="module"' : 'defer'} src="/candor/${file}"></script></head><body>
<candor-reviews loading="eager" limit="30" json-ld></candor-reviews>
<candor-reviews loading="eager" limit="5" layout="carousel" paging="pages" opposites></candor-reviews>
</body></html>`;
};
