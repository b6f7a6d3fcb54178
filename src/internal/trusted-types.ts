/** A policy of the Trusted Types API (W3C), as far as we use it. */
export interface HtmlPolicy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

const place = Symbol.for('candor.trusted-types');
const page: typeof globalThis & {trustedTypes?: PolicyFactory; [place]?: HtmlPolicy} = globalThis;

const asItIs: HtmlPolicy = {createHTML: (html) => html};

const createPolicy = (): HtmlPolicy => {
  try {
    return page.trustedTypes?.createPolicy('candor', asItIs) ?? asItIs;
  } catch {
    // The page allows other names only. Where it also enforces, the sink itself will refuse.
    return asItIs;
  }
};

/**
 * The one Trusted Types policy of ours, named `candor`, shared by all copies of this code on a page: a policy can be made
 * once for each name. Made when first asked for, since asking is itself a violation where the page does not allow it.
 */
export const htmlPolicy = (): HtmlPolicy => {
  page[place] ??= createPolicy();
  return page[place];
};

/**
 * Whether templates can be made at all: not where the page enforces Trusted Types and does not allow our policy. Where there
 * is no enforcement, asking costs nothing. Parsing is a sink like Lit's own (Trusted Types §4).
 */
export const canWriteHtml = (): boolean => {
  try {
    new DOMParser().parseFromString(htmlPolicy().createHTML(''), 'text/html');
    return true;
  } catch {
    return false;
  }
};
