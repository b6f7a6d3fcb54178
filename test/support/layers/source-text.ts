/** The parts of a source that are turned into spaces. */
export type Hidden = 'comments' | 'comments and strings';

interface Part {
  readonly kind: 'code' | 'comment' | 'string';
  readonly text: string;
}

// In this order at each place; strings without their ends take what is left of the line.
const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const quoted = /'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?/y;
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`$\\])*/y;
const regExp = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const word = /[\w$]+|\s+|[\s\S]/y;

// After one of these, or at the start, a slash starts a regular expression; elsewhere it divides.
const beforeRegExp =
  /(?:^|[([{,;:=!&|?+\-*%~^<>}]|\b(?:return|typeof|case|in|of|await|yield|void|do|else))\s*$/;

/**
 * The same text, place by place, with comments, or comments and the insides of strings, templates and regular expressions, as
 * spaces, so that what is left can be searched. The code within a template's `${…}` counts as code.
 */
export function hide(source: string, hidden: Hidden): string {
  return partsOf(source)
    .map(({kind, text}) => {
      const isShown = kind === 'code' || (kind === 'string' && hidden === 'comments');
      return isShown ? text : text.replace(/[^\n]/g, ' ');
    })
    .join('');
}

function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let code = '';
  /** For each open template: how many braces are open in the `${…}` that is being read. */
  const templates: number[] = [];

  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const add = (kind: Part['kind'], text: string): void => {
    parts.push({kind, text});
    at += text.length;
    if (kind === 'code') code = (code + text).slice(-50);
    else if (kind === 'string') code = '_';
  };
  /** From within a template to its end, or to the code inside of it. */
  const addTemplateText = (): void => {
    add('string', read(templateText) ?? '');
    if (source.startsWith('${', at)) {
      templates.push(0);
      add('code', '${');
    } else if (at < source.length) add('code', '`');
  };
  const addCode = (text: string): void => {
    const depth = templates.at(-1);
    if (depth !== undefined && text === '{') templates[templates.length - 1] = depth + 1;
    if (depth !== undefined && text === '}') templates[templates.length - 1] = depth - 1;
    add('code', text);
    if (text === '}' && depth === 0) {
      templates.pop();
      addTemplateText();
    } else if (text === '`') addTemplateText();
  };

  while (at < source.length) {
    const found = read(comment);
    const string = read(quoted) ?? (beforeRegExp.test(code) ? read(regExp) : undefined);
    if (found !== undefined) add('comment', found);
    else if (string !== undefined) add('string', string);
    else addCode(read(word) ?? '');
  }
  return parts;
}
