import {candorPolicy} from '../../internal/trusted-types.js';
import {integrityOfList, version} from './built.js';
import type {FileList, Load} from './load.js';

/**
 * The one way in which code of ours is fetched: only what the list of files names, and only with the content it had when it
 * was built.
 *
 * @param folder - Where the files lie: an address with a slash at its end.
 */
export const verifiedLoad = (folder: string): Load => {
  const loading: Record<string, Promise<unknown> | undefined> = {};
  const failures: Record<string, string> = {};
  const fetchAs = async (name: string, known: string | undefined): Promise<unknown> => {
    // An address that has failed is remembered as failed for as long as the page stands, in Firefox (HTML, "module map").
    const url = `${folder}${name}-${version}.js${failures[name] ?? ''}`;
    try {
      return await insert(url, known || (await (await list()).integrityOf(name, load)));
    } catch (error) {
      loading[name] = undefined;
      failures[name] = `${failures[name] ?? '?'}1`;
      throw error;
    }
  };
  const list = (): Promise<FileList> => load('candor-files', integrityOfList) as Promise<FileList>;
  const load: Load = (name, integrity) => {
    loading[name] ??= fetchAs(name, integrity);
    return loading[name];
  };
  return load;
};

// A bare import() is never checked; that of a module which a script has brought gives the same module and fetches nothing.
const insert = async (url: string, integrity: string): Promise<unknown> => {
  const script = document.createElement('script');
  Object.assign(script, {
    type: 'module',
    crossOrigin: '',
    integrity,
    nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '',
    src: candorPolicy().createScriptURL(url),
  });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).finally(() => script.remove());
  return import(url);
};
