import {escapeTemplate} from '../escape.js';
import {attributesOf, openTag} from '../markup.js';
import {frameworkLimits, frameworkSteps, importLine, templateAttributes} from './framework.js';

const markup = (settings) => {
  const tag = `candor-${settings.element}`;
  const attributes = templateAttributes(
    attributesOf(settings),
    (name, text) => `${name}="${escapeTemplate(text)}"`,
    (name, value) => `${name}={${value}}`,
  );
  const inside = settings.fallback && `\n  <p>${escapeTemplate(settings.fallback)}</p>\n`;
  return `${openTag(tag, attributes)}${inside}</${tag}>`;
};

export const svelte = {
  label: 'Svelte',
  steps: (settings, file) =>
    frameworkSteps(settings, file, {
      title: 'A component',
      where: 'A .svelte file of your application. Svelte 5.',
      code: `<script>
  ${importLine(settings)}
</script>

${markup(settings)}`,
    }),
  cannot: () => [
    ...frameworkLimits,
    'Rendered on a server, SvelteKit writes the tag and its fallback; the element draws in the browser.',
  ],
};
