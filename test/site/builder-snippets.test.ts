import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {project} from '../support/builds.js';
import {builderModule, hostileValues, type Settings} from './support/builder.js';
import {scanHtml} from './support/scan-markup.js';

const {snippetsFor, hosts} = await builderModule('snippets');
const {untouched, readSettings, writeSettings} = await builderModule('settings');
const {findLoader, faultOfBase} = await builderModule('files');
const {policyFor} = await builderModule('policy');
const {elements, optionsOf} = await builderModule('elements');
const {languages} = await builderModule('languages');

const file = {name: 'candor-loader-1.2.3.js', version: '1.2.3', integrity: `sha384-${'a'.repeat(64)}`};
const src = 'https://shop.example/.well-known/trust-data.json';
const names = Object.keys(elements) as Settings['element'][];
const settings = (more: Partial<Settings> = {}): Settings => ({...untouched, src, ...more});
const codeOf = (given: Settings): string =>
  snippetsFor(given, file)
    .steps.map(({code}) => code)
    .join('\n');

const htmlHosts = ['html', 'wordpress', 'shopify', 'webflow', 'wix', 'squarespace'];
const frameworks = ['react', 'vue', 'svelte', 'angular'];

/** Each choice that can be made on an element, one at a time. */
const choices = (element: Settings['element']): (readonly [name: string, value: string])[] =>
  optionsOf(element).flatMap(
    ({name, kind, value = 'true', choices: listed}): (readonly [string, string])[] => {
      switch (kind) {
        case 'choice':
          return (listed ?? []).filter(([each]) => each).map(([each]) => [name, each]);
        case 'flag':
          return [[name, value]];
        case 'number':
          return [[name, '7']];
        case 'language':
          return languages.filter(([tag]) => tag).map(([tag]) => [name, tag]);
        default:
          return [[name, 'https://shop.example/p/1']];
      }
    },
  );

describe('snippets', () => {
  for (const host of Object.keys(hosts)) {
    it(`${host}: every element with every option, with version and hash`, () => {
      for (const element of names) {
        for (const [name, value] of [['', ''] as const, ...choices(element)]) {
          const code = codeOf(settings({host, element, options: name ? {[name]: value} : {}}));
          assert.ok(code.includes(file.name), `${element} ${name}`);
          assert.ok(code.includes(file.integrity));
          assert.match(code, /crossorigin="anonymous"|crossOrigin = 'anonymous'/);
          assert.ok(code.includes(src));
          if (name) assert.match(code, new RegExp(`(?:data-|\\b)${name}\\b`), `${element} ${name}`);
        }
      }
    });
  }

  for (const host of htmlHosts) {
    it(`${host}: hostile values stay values`, () => {
      for (const text of hostileValues) {
        const given = settings({
          host,
          fallback: text,
          options: {subject: text},
          src: `https://shop.example/?${text}`,
        });
        const [first] = snippetsFor(given, file).steps;
        const tags = scanHtml(first?.code ?? '');
        const element = tags.find(({name}) => name === 'candor-reviews');
        assert.equal(element?.attributes.get('subject'), text, text);
        assert.equal(element?.attributes.get('src'), `https://shop.example/?${text}`);
        assert.deepEqual([...new Set(tags.map(({name}) => name))].sort(), [
          'candor-reviews',
          // WordPress would end its own paragraph before one.
          ...(host === 'wordpress' ? [] : ['p']),
          ...(first?.code.includes('<script') ? ['script'] : []),
        ]);
      }
    });
  }

  it('liquid, shortcodes and tag managers find nothing of theirs in a value', () => {
    for (const text of hostileValues) {
      const options = {subject: text};
      assert.doesNotMatch(codeOf(settings({host: 'shopify', options, fallback: text})), /\{\{|\{%/, text);
      const given = settings({host: 'wordpress', options, fallback: text});
      const shortcode =
        snippetsFor(given, file).steps.find(({code}) => code.startsWith('[candor'))?.code ?? '';
      assert.deepEqual(shortcode.match(/[[\]]/g), ['[', ']', '[', ']'], shortcode);
      assert.match(shortcode, /\[\/candor\]$/);
      const tag = snippetsFor(settings({host: 'tag-manager', base: `https://x.example/${text}/`}), file)
        .steps[0]?.code;
      assert.doesNotMatch(tag ?? '', /\{\{/);
      assert.equal(tag?.match(/<\/?script/gi)?.length, 2, tag);
    }
  });

  it('the tag of a tag manager sets exactly the address, the hash and crossorigin', () => {
    for (const text of hostileValues) {
      const base = `https://x.example/${text}/`;
      const {code = ''} = snippetsFor(settings({host: 'tag-manager', base}), file).steps[0] ?? {};
      const made: Record<string, unknown>[] = [];
      const createElement = (name: string) => {
        const element = {name};
        made.push(element);
        return element;
      };
      const document = {createElement, head: {appendChild: () => undefined}};
      new Function('document', code.replace(/^<script>|<\/script>$/g, ''))(document);
      assert.deepEqual(made, [
        {name: 'script', src: `${base}${file.name}`, integrity: file.integrity, crossOrigin: 'anonymous'},
      ]);
    }
  });

  for (const host of frameworks) {
    it(`${host}: pins the version, imports what it draws, and offers the checked files too`, () => {
      for (const element of names) {
        const code = codeOf(settings({host, element}));
        assert.ok(code.includes('npm install --save-exact candor@1.2.3'));
        assert.ok(code.includes(`import 'candor/${element}/define';`));
        assert.ok(code.includes(`<candor-${element}`));
      }
    });
  }

  it('what one chose last wins: the form as a div carries every attribute', () => {
    const given = settings({
      form: 'div',
      options: {layout: 'grid', opposites: 'true', consent: 'required', lang: 'ar'},
    });
    const [div] = scanHtml(codeOf(given));
    assert.deepEqual(Object.fromEntries(div?.attributes ?? []), {
      'data-candor': 'reviews',
      'data-src': src,
      'data-dir': 'rtl',
      'data-layout': 'grid',
      'data-opposites': '',
      'data-lang': 'ar',
      'data-consent': 'required',
    });
  });

  it('an independent verifier stands in every form, where there is something to check', () => {
    const verifier = 'https://verify.example/verify.html';
    for (const element of ['reviews', 'pledge', 'person'] as const) {
      const given = settings({element, options: {verifier}});
      for (const [form, name] of [
        ['element', 'verifier'],
        ['div', 'data-verifier'],
      ] as const) {
        const [tag] = scanHtml(codeOf({...given, form}));
        assert.equal(tag?.attributes.get(name), verifier, `${element} ${form}`);
      }
      assert.deepEqual(readSettings(writeSettings(given)).options, {verifier});
    }
    assert.ok(!optionsOf('rating').some(({name}) => name === 'verifier'));
  });

  it('what Mangrove has is a source like any other, and its policy names the API', () => {
    const mangrove = 'mangrove:https://mangrove.reviews?a=1&b="2"';
    for (const host of htmlHosts) {
      const [tag] = scanHtml(codeOf(settings({host, src: mangrove}))).filter(
        ({name}) => name === 'candor-reviews',
      );
      assert.equal(tag?.attributes.get('src'), mangrove, host);
    }
    const policy = policyFor(settings({src: mangrove}), {origins: ['https://api.mangrove.reviews']});
    assert.match(policy, /connect-src https:\/\/api\.mangrove\.reviews$/);
    assert.doesNotMatch(policy, /null/);
  });

  it('says what a host cannot do', () => {
    for (const host of ['wordpress', 'shopify', 'webflow', 'wix', 'squarespace', 'tag-manager'])
      assert.ok(snippetsFor(settings({host}), file).cannot.length > 1, host);
    const inFrame = snippetsFor(settings({host: 'wix'}), file).cannot.join(' ');
    assert.match(inFrame, /choose what is reviewed/);
    assert.match(inFrame, /https:\/\//);
  });
});

describe('settings in the address', () => {
  it('come back as they went', () => {
    for (const text of hostileValues) {
      const given = settings({
        element: 'person',
        options: {topic: text, layout: 'inline', lang: 'pt-BR'},
        fallback: text,
        accent: '#12ab34',
        look: 'bank',
        files: 'cdn',
        base: 'https://cdn.example/candor@1/',
        form: 'div',
        host: 'vue',
      });
      assert.deepEqual(readSettings(`#${writeSettings(given)}`), given);
    }
  });

  it('are left out where they are none', () => {
    const read = readSettings(
      '#element=script&layout=circus&limit=-3&accent=red;x&files=ftp&form=marquee&lang=xx',
    );
    assert.deepEqual(read, untouched);
    assert.deepEqual(readSettings('#element=__proto__'), untouched);
    assert.equal(readSettings(`#fallback=${'x'.repeat(9000)}`).fallback.length, 2000);
  });
});

describe('files and policy', () => {
  it('finds the loader in the list of a build, or says that there is none', () => {
    assert.deepEqual(findLoader({'candor-1.2.3.js': 'x', [file.name]: file.integrity}), file);
    assert.throws(() => findLoader({'candor-1.2.3.js': 'x'}), /build the files again/);
  });

  it('names what is wrong with a folder', () => {
    assert.equal(faultOfBase(settings()), undefined);
    assert.equal(faultOfBase(settings({base: 'https://cdn.example/x/'})), undefined);
    assert.match(faultOfBase(settings({base: '//cdn.example'})) ?? '', /Start with/);
    assert.match(faultOfBase(settings({files: 'cdn'})) ?? '', /CDN/);
    assert.match(faultOfBase(settings({files: 'cdn', base: '/candor/'})) ?? '', /https/);
    assert.match(faultOfBase(settings({base: 'https://x.example/"><script>'})) ?? '', /quotes/);
  });

  it('allows what is needed and nothing else', () => {
    assert.equal(
      policyFor(settings(), {
        origins: ['https://shop.example', 'https://api.example'],
        images: ['https://i.example'],
      }),
      "script-src 'self'; connect-src https://api.example https://shop.example; img-src https://i.example",
    );
    const hostile = policyFor(settings({base: "https://cdn.example/a;b,c'd/"}));
    assert.equal(hostile, 'script-src https://cdn.example/a%3Bb%2Cc%27d/; connect-src https://shop.example');
  });
});

describe('what the builder knows of the elements', () => {
  it('speaks the languages that there are', () => {
    const folders = readdirSync(join(project, 'src/i18n'), {withFileTypes: true}).filter((entry) =>
      entry.isDirectory(),
    );
    assert.deepEqual(
      languages
        .map(([tag]) => tag)
        .filter(Boolean)
        .sort(),
      folders.map(({name}) => name).sort(),
    );
  });

  it('offers attributes that there are, and values that they take', {
    skip: !existsSync(manifestFile()),
  }, () => {
    const manifest: Manifest = JSON.parse(readFileSync(manifestFile(), 'utf8'));
    const declared = manifest.modules.flatMap(({declarations = []}) => declarations);
    for (const element of names) {
      const {attributes = []} = declared.find(({tagName}) => tagName === `candor-${element}`) ?? {};
      for (const {name, kind, choices: listed = []} of optionsOf(element)) {
        if (name === 'lang') continue;
        const attribute = attributes.find((each) => each.name === name);
        assert.ok(attribute, `${element} has no ${name}`);
        const type = attribute.type?.text ?? '';
        if (kind !== 'choice' || !type.includes("'")) continue;
        for (const [value] of listed)
          assert.ok(!value || type.includes(`'${value}'`), `${element} ${name} ${value}`);
      }
    }
  });

  it('says of WordPress what was tried there', async () => {
    const {survival} = await builderModule('survival');
    const tried: {rows: {unfilteredHtml: boolean; forms: Record<string, string>}[]} = JSON.parse(
      readFileSync(join(project, 'test/hosts/wordpress/what-survives.json'), 'utf8'),
    );
    for (const [index, isUnfiltered] of [true, false].entries()) {
      for (const [form, said] of Object.entries(survival[index]?.forms ?? {})) {
        const seen = tried.rows
          .filter(({unfilteredHtml}) => unfilteredHtml === isUnfiltered)
          .map(({forms}) => forms[form]);
        const allowed = seen.filter((each) => each !== 'not-allowed' && each !== 'shown-as-text');
        assert.deepEqual([...new Set(allowed)], [said], `${form}, unfiltered_html ${isUnfiltered}`);
      }
    }
  });
});

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {readonly name: string; readonly type?: {readonly text: string}}[];
    }[];
  }[];
}

function manifestFile(): string {
  return join(project, 'dist/custom-elements.json');
}
