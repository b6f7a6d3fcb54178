import {html, type LitElement, nothing, type TemplateResult} from 'lit';

import type {Resource} from '../../controllers/resource-controller.js';
import type {CommonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Problem} from '../../protocol/read.js';
import {sourceOf} from './address.js';
import type {Sourced} from './sourced.js';

type Drawn = Resource<{readonly problems: readonly Problem[]}>;

/** What few ever want, and can wait for: it draws itself in once it is there. */
const waited = <P>(load: () => Promise<P>): ((host: LitElement) => P | undefined) => {
  let part: P | undefined;
  return (host) => {
    if (!part)
      load().then(
        (loaded) => {
          part = loaded;
          host.requestUpdate();
        },
        () => undefined,
      );
    return part;
  };
};

const forDevelopers = waited(() => import('./debug.js'));
const beforeConsent = waited(() => import('./requests/index.js'));

/** Whether the page put something inside the element: then that is shown while, and where, there is nothing better. */
const hasFallback = (element: Element): boolean =>
  Array.from(element.childNodes).some(
    (node) => (node instanceof Element && !node.slot) || (node instanceof Text && /\S/.test(node.data)),
  );

/**
 * What an element is drawn in: our wrapper, which carries all paint; or, while there is nothing better, the page's own
 * fallback outside of it, so that nothing of ours reaches what the page has styled.
 *
 * @param locale - How the element speaks.
 * @param content - Draws what stands in the wrapper.
 */
export const frameTemplate = (
  host: LitElement & Sourced,
  resource: Drawn,
  locale: Locale<CommonKey>,
  content: () => unknown,
): TemplateResult => {
  const debug =
    (host.debug && forDevelopers(host)?.debugTemplate(resource, sourceOf(host.src, host))) || nothing;
  const isReady = resource.status === 'ready';
  const before = host.prerendered?.template(isReady);
  if (before) return before;
  if (!isReady && !host.prerendered?.isOutdated && hasFallback(host)) return html`<slot></slot>${debug}`;
  const gate = (!isReady && host.isHeld && beforeConsent(host)?.gateTemplate(host, locale)) || nothing;
  return html`<div class="candor" part="base" lang=${locale.language}>${gate}${content()}${debug}</div>`;
};
