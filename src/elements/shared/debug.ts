import {html, type TemplateResult} from 'lit';

import type {Resource} from '../../controllers/resource-controller.js';
import type {Problem} from '../../protocol/read.js';

const lines = (
  resource: Resource<{readonly problems: readonly Problem[]}>,
  src: string,
): readonly string[] => {
  switch (resource.status) {
    case 'idle':
      return src
        ? ['waiting to come near the viewport, or for consent']
        : ['no src, and no <link rel="trust-data">'];
    case 'pending':
      return [`asking ${src}`];
    case 'failed':
      return [resource.error.message];
    case 'ready':
      return resource.value.problems.map(({path, lost}) => `${lost} left out: ${path}`);
  }
};

/** For developers, where the `debug` attribute asks for it: what is wrong, in their words. */
export const debugTemplate = (
  resource: Resource<{readonly problems: readonly Problem[]}>,
  src: string,
): TemplateResult => html`<pre part="debug" translate="no">${lines(resource, src).join('\n')}</pre>`;
