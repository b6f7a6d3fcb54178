import type {AnswerFormat} from './answer.js';

const wellKnown = '/.well-known/trust-data.json';

const isBareOrigin = (src: string): boolean => {
  const {pathname, search} = URL.canParse(src) ? new URL(src) : {};
  return pathname === '/' && search === '';
};

/** What is asked first about `src`: of a bare origin its discovery document (RFC 8615), unless a page is wanted. */
export const firstAddress = (src: string, format: AnswerFormat | undefined): string =>
  isBareOrigin(src) && format !== 'schema.org' ? new URL(wellKnown, src).href : src;
