/** Examples of one line each for the checker of a framework's types. */
export interface Typed {
  /** The file's ending. */
  readonly ending: 'tsx' | 'vue' | 'svelte';
  /** Lines before and after the examples. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

const own =
  '{{subject: {id: "https://shop.example/p/1"}, aggregateRating: {ratingValue: 4.5, ratingCount: 2}}}';

const jsx = (source: string, framework: string, preserve = false): Typed => ({
  ending: 'tsx',
  before: [`import type {} from 'candor/${framework}';`, 'export const all = ['],
  after: ['];'],
  right: [
    '<candor-reviews src="/a.json" layout="grid" limit={3} heading-level={4} loading="eager">Text</candor-reviews>,',
    '<candor-reviews subject="https://shop.example/p/1" paging="pages" order="lowest" only="5 verified" />,',
    '<candor-pledge pledge="refunds" layout="statement" lang="de" dir="ltr" hidden />,',
    '<candor-person person="ana" topic="returns" layout="inline" id="ana" />,',
    '<candor-rating href="#reviews" layout="stacked" />,',
  ],
  wrong: [
    '<candor-reviews layout="table" />,',
    '<candor-reviews limit="many" />,',
    '<candor-reviews colour="red" />,',
    '<candor-reviews heading-level="first" />,',
    '<candor-pledge layout="grid" />,',
    '<candor-person loading="soon" />,',
    '<candor-rating subject={42} />,',
    '<candor-review src="/a.json" />,',
  ],
  compilerOptions: {
    ...(preserve ? {jsx: 'preserve'} : {jsx: 'react-jsx'}),
    jsxImportSource: source,
  },
});

const withProperties = (typed: Typed, listener: (name: string) => string): Typed => ({
  ...typed,
  right: [
    ...typed.right,
    '<candor-reviews filters={{rating: [5], media: true}} sort="lowest" opposites json-ld={true} limit={undefined} />,',
    '<candor-reviews strings={{reviewsOf: "Voices on {name}"}} />,',
    `<candor-rating data=${own} />,`,
    `<candor-reviews ${listener('filter')}={(event) => event.filters.rating?.at(0)?.toFixed()} />,`,
    `<candor-pledge ${listener('state')}={({state}) => state.toUpperCase()} ${listener('load')}={() => undefined} />,`,
  ],
  wrong: [
    ...typed.wrong,
    '<candor-reviews filters="5" />,',
    '<candor-reviews filters={{stars: 5}} />,',
    '<candor-reviews opposites="yes" />,',
    '<candor-reviews strings={["Voices"]} />,',
    '<candor-rating data={{aggregateRating: {ratingValue: "good"}}} />,',
    `<candor-reviews ${listener('filter')}={(event) => event.rating} />,`,
    `<candor-reviews ${listener('load')}="load()" />,`,
  ],
});

const react18 = jsx('react', 'react-18');

const templates = {
  right: [
    '<candor-reviews src="/a.json" layout="grid" loading="eager" class="mine">Text</candor-reviews>',
    '<candor-pledge pledge="refunds" layout="statement" lang="de" hidden></candor-pledge>',
    '<candor-person person="ana" topic="returns" id="ana"></candor-person>',
  ],
  wrong: [
    '<candor-reviews layout="table"></candor-reviews>',
    '<candor-pledge layout="grid"></candor-pledge>',
    '<candor-person loading="soon"></candor-person>',
  ],
};

/** What each host's types take, and what they refuse. */
export const typed: Readonly<Record<string, Typed>> = {
  'react-19': withProperties(jsx('react', 'react'), (name) => `oncandor-${name}`),
  'react-18': {
    ...react18,
    right: [...react18.right, '<candor-reviews class="mine" opposites="" strings="{}" />,'],
    // These two would reach the element as words: `json-ld="false"` is a presence, an object is `[object Object]`.
    wrong: [
      ...react18.wrong,
      '<candor-reviews opposites={false} />,',
      '<candor-reviews strings={{}} />,',
      '<candor-reviews className="mine" />,',
    ],
  },
  preact: withProperties(jsx('preact', 'preact'), (name) => `oncandor-${name}`),
  solid: withProperties(jsx('solid-js', 'solid', true), (name) => `on:candor-${name}`),
  'vue-3': {
    ending: 'vue',
    before: [
      '<script setup lang="ts">',
      "import type {} from 'candor/vue';",
      'const own = {subject: {id: "https://shop.example/p/1"}, aggregateRating: {ratingValue: 4.5}};',
      '</script>',
      '<template>',
    ],
    after: ['</template>'],
    right: [
      ...templates.right,
      '<candor-reviews :limit="3" :heading-level="4" :filters="{rating: [5]}" opposites />',
      '<candor-rating :data="own" href="#reviews" />',
      '<candor-reviews @candor-filter="(event) => event.filters.rating?.at(0)?.toFixed()" />',
    ],
    wrong: [
      ...templates.wrong,
      '<candor-reviews :limit="true" />',
      '<candor-reviews colour="red" />',
      '<candor-reviews :filters="{stars: 5}" />',
      '<candor-rating :data="{aggregateRating: 4}" />',
      '<candor-reviews @candor-filter="(event) => event.rating" />',
    ],
    compilerOptions: {},
  },
  'svelte-5': {
    ending: 'svelte',
    before: [
      '<script lang="ts">',
      "import type {} from 'candor/svelte';",
      'const own = {subject: {id: "https://shop.example/p/1"}, aggregateRating: {ratingValue: 4.5}};',
      '</script>',
    ],
    after: [],
    right: [
      ...templates.right,
      '<candor-reviews limit={3} heading-level={4} filters={{rating: [5]}} opposites></candor-reviews>',
      '<candor-rating data={own} href="#reviews"></candor-rating>',
      '<candor-reviews oncandor-filter={(event) => event.filters.rating?.at(0)?.toFixed()}></candor-reviews>',
    ],
    wrong: [
      ...templates.wrong,
      '<candor-reviews limit="many"></candor-reviews>',
      '<candor-reviews colour="red"></candor-reviews>',
      '<candor-reviews filters={{stars: 5}}></candor-reviews>',
      '<candor-rating data={{aggregateRating: 4}}></candor-rating>',
      '<candor-reviews oncandor-filter={(event) => event.rating}></candor-reviews>',
    ],
    compilerOptions: {verbatimModuleSyntax: true},
  },
};
