import {parseTemplate, type Template} from 'url-template';

import {CandorError} from '../protocol/errors.js';

/** What a variable can stand for: a text, a list, or names with one or several texts each. */
export type TemplateValue = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

/** An RFC 6570 template that is known to be well-formed. */
export interface UriTemplate {
  /** The variables it names: what the endpoint can do itself. */
  readonly variables: ReadonlySet<string>;
  /** Those of them that take a list as one item each (`{?subject*}`). */
  readonly exploded: ReadonlySet<string>;
  /** The address with these values; a variable without one is left out. */
  expand(values: Readonly<Record<string, TemplateValue | undefined>>): string;
}

// RFC 6570 §2.2 to §2.4; the operators kept for later (`=,!@|`) are refused.
const character = String.raw`(?:\w|%[\da-f]{2})`;
const variable = String.raw`${character}(?:\.?${character})*(?::[1-9]\d{0,3}|\*)?`;
const expression = new RegExp(`^[+#./;?&]?${variable}(?:,${variable})*$`, 'i');
const literal = /^[^\s\p{Cc}"<>\\^`{|}]*$/u;

// The library gives each name of an exploded variable once, with its texts joined; protocol §2 wants the name repeated.
const placeholder = (index: number): string => `~repeated${index}~`;

/**
 * Parses an RFC 6570 template.
 *
 * @throws {CandorError} `invalid` where it is malformed: the library would pass its braces through.
 */
export const parseUriTemplate = (template: string): UriTemplate => {
  const parts = template.toWellFormed().split(/\{([^{}]*)\}/);
  const expressions = parts.filter((_, index) => index % 2 === 1);
  const literals = parts.filter((_, index) => index % 2 === 0);
  if (!expressions.every((part) => expression.test(part)) || !literals.every((part) => literal.test(part))) {
    throw new CandorError('invalid', {detail: `malformed URI template ${template.slice(0, 100)}`});
  }
  const specs = expressions.flatMap((part) => part.replace(/^[+#./;?&]/, '').split(','));
  const parsed = parseTemplate(template.toWellFormed());
  return {
    variables: new Set(specs.map((spec) => spec.replace(/(:\d+|\*)$/, ''))),
    exploded: new Set(specs.flatMap((spec) => (spec.endsWith('*') ? [spec.slice(0, -1)] : []))),
    expand: (values) => {
      const names: string[] = [];
      // Names of variables are the template's: `constructor` must not find anything.
      const context = Object.assign(Object.create(null), mapValues(values, names));
      return names.reduce(
        (url, name, index) => url.replace(placeholder(index), encodeURIComponent(name)),
        expand(parsed, context),
      );
    },
  };
};

const expand = (parsed: Template, context: Record<string, Expandable>): string => {
  try {
    return parsed.expand(context);
  } catch (cause) {
    // A prefix (`{subject:9}`) is cut by UTF-16 units, which may leave half a character that cannot be encoded.
    throw new CandorError('invalid', {detail: 'URI template cuts a character', cause});
  }
};

type Expandable = string | string[] | Record<string, string>;

const mapValues = (
  values: Readonly<Record<string, TemplateValue | undefined>>,
  names: string[],
): Record<string, Expandable> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, expandable(value, names)] as const],
    ),
  );

const expandable = (value: TemplateValue, names: string[]): Expandable => {
  if (typeof value === 'string') return value.toWellFormed();
  if (isList(value)) return value.map((one) => one.toWellFormed());
  const texts = Object.entries(value).flatMap(([name, given]) =>
    (typeof given === 'string' ? [given] : given).map((text) => {
      names.push(name.toWellFormed());
      return [placeholder(names.length - 1), text.toWellFormed()] as const;
    }),
  );
  return Object.fromEntries(texts);
};

const isList = (value: readonly string[] | Readonly<Record<string, unknown>>): value is readonly string[] =>
  Array.isArray(value);
