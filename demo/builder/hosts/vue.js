import {escapeTemplate} from '../escape.js';
import {attributesOf, openTag} from '../markup.js';
import {frameworkLimits, frameworkSteps, importLine, templateAttributes} from './framework.js';

const indent = (text) => text.replaceAll('\n', '\n  ');

const markup = (settings) => {
  const tag = `candor-${settings.element}`;
  const attributes = templateAttributes(
    attributesOf(settings),
    (name, text) => `${name}="${escapeTemplate(text)}"`,
    (name, value) => `:${name}="${value}"`,
  );
  const inside = settings.fallback && `\n  <p>${escapeTemplate(settings.fallback)}</p>\n`;
  return `${openTag(tag, attributes)}${inside}</${tag}>`;
};

export const vue = {
  label: 'Vue',
  steps: (settings, file) =>
    frameworkSteps(
      settings,
      file,
      {
        title: 'vite.config.js',
        where: 'Vue has to be told once which tags are no components of yours.',
        code: `import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('candor-')}}})],
});`,
      },
      {
        title: 'A component',
        where: 'A single-file component of your application. Vue 3.',
        code: `<script setup>
${importLine(settings)}
</script>

<template>
  ${indent(markup(settings))}
</template>`,
      },
    ),
  cannot: () => [
    ...frameworkLimits,
    'In Nuxt, set the same under vue.compilerOptions, and import the definition in a client plugin.',
  ],
};
