// How each framework is told of an element. What the parts are called is in `elements.d.ts`, which types.mjs writes beside.
const importShapes = (shapes) => {
  const names = shapes.flatMap(({name}) => [name, `${name}Attributes`, `${name}Events`, `${name}Properties`]);
  return `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from './elements.js';`;
};

const entries = (shapes, type) =>
  shapes.map((shape) => `      '${shape.tagName}': ${type(shape.name)};`).join('\n');

// Both as they are named in HTML and as a script names them; where the names are the same, a script's types count.
const merged = 'Properties & Omit<Attributes, keyof Properties>';

const intrinsicElements = (module, shapes, type) => `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${entries(shapes, type)}
    }
  }
}
`;

const settings = (name) => `${name}, ${name}Attributes, ${name}Properties, ${name}Events`;

const listeners = (prefix) =>
  `type Listeners<Events> = {[Name in keyof Events & string as \`${prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined};`;

const booleans = `/** A presence attribute can be given as a boolean. */
type WithBooleans<Attributes> = {
  [Name in keyof Attributes]: Attributes[Name] extends '' | undefined ? Attributes[Name] | boolean : Attributes[Name];
};`;

const reactEighteen = (
  shapes,
) => `/** The elements in JSX, for React 18, which sets attributes and nothing else. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

${importShapes(shapes)}

// React 18 writes \`className\` as it is, and \`false\` as a word: a presence attribute is given as \`''\` or left out.
type Props<Element, Attributes> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, 'className' | keyof Attributes> &
  Attributes & {class?: string | undefined};

${intrinsicElements('react', shapes, (name) => `Props<${name}, ${name}Attributes>`)}`;

const react = (shapes) => `/** The elements in JSX, for React 19. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

${importShapes(shapes)}

${booleans}
${listeners('on')}
type Settings<Attributes, Properties> = ${merged.replace('Omit<Attributes', 'Omit<WithBooleans<Attributes>')};
type Props<Element, Attributes, Properties, Events> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes | keyof Properties> &
  Settings<Attributes, Properties> & Listeners<Events>;

${intrinsicElements('react', shapes, (name) => `Props<${settings(name)}>`)}`;

const preact = (shapes) => `/** The elements in JSX, for Preact. */
import type {HTMLAttributes} from 'preact';

${importShapes(shapes)}

${booleans}
${listeners('on')}
type Settings<Attributes, Properties> = ${merged.replace('Omit<Attributes', 'Omit<WithBooleans<Attributes>')};
type Props<Element extends EventTarget, Attributes, Properties, Events> = Omit<HTMLAttributes<Element>, keyof Attributes | keyof Properties> &
  Settings<Attributes, Properties> & Listeners<Events>;

${intrinsicElements('preact', shapes, (name) => `Props<${settings(name)}>`)}`;

const solid = (shapes) => `/** The elements in JSX, for Solid. */
import type {JSX} from 'solid-js';

${importShapes(shapes)}

${booleans}
${listeners('on:')}
type Forced<Properties> = {[Name in keyof Properties & string as \`prop:\${Name}\`]?: Properties[Name]};
type Settings<Attributes, Properties> = ${merged.replace('Omit<Attributes', 'Omit<WithBooleans<Attributes>')};
type Props<Element, Attributes, Properties, Events> = Omit<JSX.HTMLAttributes<Element>, keyof Attributes | keyof Properties> &
  Settings<Attributes, Properties> & Forced<Properties> & Listeners<Events>;

${intrinsicElements('solid-js', shapes, (name) => `Props<${settings(name)}>`)}`;

const vue = (shapes) => `/** The elements in Vue's templates. */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';

${importShapes(shapes)}

${booleans}
type Settings<Attributes, Properties> = ${merged.replace('Omit<Attributes', 'Omit<WithBooleans<Attributes>')};
type Component<Element, Attributes, Properties, Events> = new () => Omit<Element, keyof Properties> & {
  /** @deprecated Only for the checker of templates. */
  $props: HTMLAttributes & Settings<Attributes, Properties> & PublicProps;
  /** @deprecated Only for the checker of templates. */
  $emit: EmitFn<{[Name in keyof Events]: (event: Events[Name]) => void}>;
};

declare module 'vue' {
  interface GlobalComponents {
${shapes.map(({name, tagName}) => `    '${tagName}': Component<${settings(name)}>;`).join('\n')}
  }
}
`;

const svelte = (shapes) => `/** The elements in Svelte's templates. */
import type {HTMLAttributes} from 'svelte/elements';

${importShapes(shapes)}

${booleans}
${listeners('on')}
${listeners('on:').replace('type Listeners', 'type Directives')}
type Settings<Attributes, Properties> = ${merged.replace('Omit<Attributes', 'Omit<WithBooleans<Attributes>')};
type Props<Element extends EventTarget, Attributes, Properties, Events> = Omit<HTMLAttributes<Element>, keyof Attributes | keyof Properties> &
  Settings<Attributes, Properties> & Listeners<Events> & Directives<Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${shapes.map(({name, tagName}) => `    '${tagName}': Props<${settings(name)}>;`).join('\n')}
  }
}
`;

/** The frameworks that have types of their own for what stands in a template, each with the name of its file. */
export const frameworks = [
  {file: 'react', write: react},
  {file: 'react-18', write: reactEighteen},
  {file: 'preact', write: preact},
  {file: 'solid', write: solid},
  {file: 'svelte', write: svelte},
  {file: 'vue', write: vue},
];
