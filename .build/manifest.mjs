import {globSync, readFileSync, writeFileSync} from 'node:fs';

import {create, ts} from '@custom-elements-manifest/analyzer';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

import {readVariables} from './variables.mjs';

/** The custom elements of a manifest, each with all that a page can set, hear and style. */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({customElement, tagName}) => customElement && tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));

// The analyzer keeps what is marked `@internal`; nobody outside may lean on it.
const withoutInternals = {
  name: 'without-internals',
  analyzePhase({ts: typescript, node, moduleDoc}) {
    if (!typescript.isMethodDeclaration(node)) return;
    const isInternal = node.jsDoc?.some(({tags}) =>
      tags?.some(({tagName}) => tagName.getText() === 'internal'),
    );
    if (!isInternal) return;
    const name = node.name.getText();
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.members = declaration.members?.filter((member) => member.name !== name);
    }
  },
};

/** Reads the sources into a custom-elements manifest (schema 2). */
export const makeManifest = () => {
  const modules = globSync('src/elements/**/*.ts')
    .sort()
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({modules, plugins: [...litPlugin(), withoutInternals]});
  const variables = readVariables();
  for (const element of elementsOf(manifest)) {
    // The class comment says which events there are; what the analyzer makes of `dispatchEvent` has no words.
    element.events = element.events?.filter(({description}) => description);
    element.cssProperties = variables.map(({name, value, description}) => ({
      name,
      default: value,
      description,
    }));
  }
  return publicOnly(manifest);
};

const importable = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');

// What is private in the source is nobody's business outside, and paths must be those that can be imported.
const isPublic = ({privacy, name}) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

const publicOnly = ({modules, ...rest}) =>
  JSON.parse(
    JSON.stringify({
      ...rest,
      modules: modules.map(({declarations, ...module}) => ({
        ...module,
        declarations: declarations?.map(({members, ...declaration}) => ({
          ...declaration,
          ...(members ? {members: members.filter(isPublic)} : {}),
        })),
      })),
    }),
    (key, value) =>
      ['path', 'module'].includes(key) && typeof value === 'string' ? importable(value) : value,
  );

const attributeData = ({name, description = '', type}) => ({
  name,
  description,
  ...(type?.text.includes("'")
    ? {values: [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => ({name: value}))}
    : {}),
});

/** HTML data for Visual Studio Code and those that read its format. */
const editorData = (manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map(({tagName, description, attributes = []}) => ({
    name: tagName,
    description,
    attributes: attributes.filter(({name}) => name).map(attributeData),
  })),
});

export const writeManifest = async (folder) => {
  const manifest = makeManifest();
  writeFileSync(`${folder}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(`${folder}/html-data.json`, `${JSON.stringify(editorData(manifest), null, 2)}\n`);
};
