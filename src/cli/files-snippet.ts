/** What a site puts into its pages to have the elements. */
export interface SnippetOptions {
  /** The address of the folder, with a slash at its end: `/candor/`, `https://cdn.example/candor/`. */
  readonly base: string;
  /** The `integrity` of each file, by name. */
  readonly integrity: Readonly<Record<string, string>>;
  /** The names of the files in the folder. */
  readonly names: readonly string[];
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The lines of HTML: the styles where they are among the files, and the loader, each with its hash. */
export const snippetLines = ({base, integrity, names}: SnippetOptions): string[] => {
  const checked = (name: string): string =>
    `"${escapeHtml(base + name)}" integrity="${integrity[name]}" crossorigin="anonymous"`;
  const styles = names.find((name) => name.endsWith('.css'));
  const loader = names.find((name) => name.startsWith('candor-loader-'));
  return [
    ...(styles ? [`<link rel="stylesheet" href=${checked(styles)}>`] : []),
    ...(loader ? [`<script type="module" src=${checked(loader)}></script>`] : []),
  ];
};

/** The Content-Security-Policy that these lines and the elements need, besides what the page has for itself. */
export const policyLine = ({base, names}: Pick<SnippetOptions, 'base' | 'names'>): string => {
  const source = /^(https?:)?\/\//.test(base) ? new URL(base, 'https://x').origin : "'self'";
  return [
    `script-src ${source}`,
    ...(names.some((name) => name.endsWith('.css')) ? [`style-src ${source}`] : []),
    'connect-src ENDPOINT',
    'img-src ENDPOINT',
  ].join('; ');
};
