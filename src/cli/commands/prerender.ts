import type {ElementName} from '../../embed/prerender/index.js';
import {usage} from '../../endpoint/failure.js';
import {needing} from '../../endpoint/needing.js';
import {readArguments, readNumber} from '../arguments.js';
import type {Command} from '../command.js';
import type {Io} from '../io.js';
import {prerenderFolder} from '../prerender-folder.js';

const help = `Usage: candor prerender URL --element ELEMENT [options]
       candor prerender --in FOLDER --base URL [options]

Writes what an endpoint says as HTML, so that it is there before any script: one element, or all elements of a folder of
pages. Link candor.css in the pages. Needs the package @lit-labs/ssr.

One element, printed:
  --element NAME         rating, reviews, pledge or person
  --subject URI, --pledge ID, --person ID, --topic WORD, --layout NAME, --limit N, --href URL, --json-ld, …
                         the attributes it will stand with in the page
  --lang TAG             the language of the page (en)
  --page URL             the address of the page

All <candor-…> and <div data-candor> of the *.html files of a folder, in place; again and again, as data change:
  --in FOLDER            the folder
  --out FOLDER           where to, instead of in place; all other files are left out
  --base URL             the address that the folder has on the web; files it holds are not asked for over the network

For both:
  --shadow               declarative shadow roots instead of light DOM; needs --css
  --css URL              where candor.css lies, for --shadow
  --fresh-for SECONDS    so long nobody's browser asks the endpoint before its visitor does something

Exit code 1 where something could not be had; that element is left as it was.
`;

const text = {type: 'string'} as const;
const flag = {type: 'boolean'} as const;

const attributes = {
  subject: text,
  pledge: text,
  person: text,
  topic: text,
  layout: text,
  limit: text,
  paging: text,
  order: text,
  only: text,
  href: text,
  format: text,
  strings: text,
  'heading-level': text,
  opposites: flag,
  'json-ld': flag,
} as const;

const options = {
  ...attributes,
  element: text,
  lang: text,
  page: text,
  in: text,
  out: text,
  base: text,
  css: text,
  shadow: {type: 'boolean', default: false},
  'fresh-for': text,
} as const;

const loadPrerender = () => needing(['@lit-labs/ssr'], () => import('../../embed/prerender/index.js'));

const isElement = (name: string | undefined): name is ElementName =>
  name === 'rating' || name === 'reviews' || name === 'pledge' || name === 'person';

const webUrl = (name: string, given: string | undefined): string => {
  if (given && /^https?:/.test(given) && URL.canParse(given)) return given;
  throw usage(`${name} is an address that begins with https://; see candor prerender --help`);
};

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const attributesIn = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(attributes).flatMap((name) => {
      const value: unknown = Object.entries(values).find(([key]) => key === name)?.[1];
      return value === undefined ? [] : [[name, typeof value === 'string' ? value : ''] as const];
    }),
  );

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'prerender');
  const {shadow, css, element, lang, page} = values;
  const freshFor = readNumber('fresh-for', values['fresh-for'], 0, 31_536_000);
  if (shadow && !css) throw usage('--shadow needs --css: where candor.css lies');
  const common = {shadow, ...(css ? {css} : {}), ...(freshFor === undefined ? {} : {freshFor})};
  if (values.in !== undefined) {
    if (positionals.length > 0 || element)
      throw usage('--in fills the elements of a folder; it takes no URL');
    const {fillPage} = await loadPrerender();
    const base = webUrl('--base', values.base);
    return prerenderFolder({folder: values.in, out: values.out ?? values.in, base}, fillPage, common, io);
  }
  if (positionals.length !== 1 || !isElement(element))
    throw usage('name one URL and --element rating, reviews, pledge or person; see candor prerender --help');
  const {prerender} = await loadPrerender();
  const {html} = await prerender({
    ...common,
    url: webUrl('URL', positionals[0]),
    element,
    attributes: attributesIn(values),
    ...(lang ? {language: lang} : {}),
    ...(page ? {page: webUrl('--page', page)} : {}),
  });
  io.out(html);
  return 0;
};

/** `candor prerender` */
export const prerenderCommand: Command = {summary: 'write elements into pages, before any script', help, run};
