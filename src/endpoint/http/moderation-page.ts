import {randomBytes} from 'node:crypto';

import {type Context, Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';

import {CandorError} from '../../protocol/errors.js';
import {detailOf} from '../failure.js';
import type {Store} from '../store/store.js';
import {type MediaStore, mediaStoreOf} from '../writing/media.js';
import {heldMediaResponse} from '../writing/media-response.js';
import {findItem, type QueueItem} from '../writing/moderation.js';
import {decideItem, isDecision, outcomes} from './moderation-page-decide.js';
import {SURE} from './moderation-page-erase.js';
import type {Failed, FormContext} from './moderation-page-form.js';
import {guard, sameSecret} from './moderation-page-guard.js';
import {itemPage, listPage} from './moderation-page-list.js';
import {moderationStyles} from './moderation-page-styles.js';
import {stateWords} from './moderation-page-words.js';

/** How the page works. */
export interface ModerationPageOptions {
  /** Where pictures are kept; beside the database, unless said otherwise. */
  readonly media?: MediaStore | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The page, and the part of its address that nobody can guess. */
export interface ModerationPage {
  readonly app: Hono;
  /** Relative to the server: `5hR…/`. */
  readonly path: string;
}

const MOST_BYTES = 16_384;

/**
 * A page on which a person decides what is published: for this machine alone, without script, under an address made anew each
 * time. Run it with `serve` on 127.0.0.1.
 */
export const createModerationPage = (store: Store, options: ModerationPageOptions = {}): ModerationPage => {
  const {media = mediaStoreOf(store), now = Date.now, onError} = options;
  const token = randomBytes(18).toString('base64url');
  const root = `/${token}/`;
  const app = new Hono();
  app.use(guard());
  app.use('/:token/*', async (c, next) => {
    if (sameSecret(c.req.param('token'), token)) return next();
    return c.notFound();
  });

  const context = (from: string, after?: string, failed?: Failed): FormContext => ({
    root,
    token,
    from,
    after,
    failed,
  });

  app.get('/:token/', (c) => {
    const {state = 'pending', after, did = '', ref = ''} = c.req.query();
    if (!isState(state)) return c.notFound();
    const words = isDecision(did) ? outcomes[did] : undefined;
    const decided = words && findItem(store, ref) ? {ref, words} : undefined;
    return c.html(listPage(store, context(state, after), {state, after: after || undefined, decided}));
  });
  app.get('/:token/items/:ref', (c) => {
    const item = findItem(store, c.req.param('ref'));
    return item ? c.html(itemPage(store, context(item.state), item)) : c.notFound();
  });
  app.get('/:token/page.css', (c) =>
    c.body(moderationStyles, 200, {'Content-Type': 'text/css; charset=utf-8'}),
  );
  app.get('/:token/media/:file', async (c) => {
    return (await heldMediaResponse(store, media, c.req.param('file'))) ?? c.notFound();
  });

  app.post(
    '/:token/decide',
    bodyLimit({maxSize: MOST_BYTES, onError: (c) => c.text('That is too long.\n', 413)}),
    async (c) => {
      const wish = await readForm(c);
      if (!sameSecret(wish.token, token)) return c.text('This form is not of this page.\n', 403);
      const {action, ref, from} = wish;
      try {
        if (!isDecision(action)) throw new CandorError('invalid', {detail: 'this cannot be decided'});
        if (action === 'erase' && wish.sure !== SURE)
          throw new CandorError('invalid', {detail: 'erasing cannot be undone: say that you know it'});
        decideItem(store, action, wish, {now: now(), media});
      } catch (error) {
        const item = error instanceof CandorError ? findItem(store, ref) : undefined;
        if (!item) throw error;
        const failed = {...wish, ref: item.ref, message: sentence(detailOf(error))};
        return c.html(itemPage(store, context(from, wish.after, failed), item), 422);
      }
      // Seen by a GET, so that reloading does not decide again (RFC 9110 §15.4.4).
      const query = new URLSearchParams({
        state: isState(from) ? from : 'pending',
        did: action,
        ref,
        after: wish.after,
      });
      return c.redirect(`${root}?${query}`, 303);
    },
  );

  app.notFound((c) =>
    c.text('There is nothing here. The address of the page stands in the terminal.\n', 404),
  );
  app.onError((error, c) => {
    if (error instanceof CandorError)
      return c.text(`${sentence(detailOf(error))}\n`, error.code === 'not-found' ? 404 : 422);
    onError?.(error);
    return c.text('Something went wrong; the terminal says what.\n', 500);
  });
  return {app, path: root.slice(1)};
};

const isState = (state: string): state is QueueItem['state'] => Object.hasOwn(stateWords, state);

type Field = 'token' | 'ref' | 'action' | 'reason' | 'note' | 'sure' | 'from' | 'after';

const readForm = async (c: Context): Promise<Readonly<Record<Field, string>>> => {
  const form = new URLSearchParams(await c.req.text());
  const field = (name: Field): string => form.get(name) ?? '';
  return {
    ...{token: field('token'), ref: field('ref'), action: field('action')},
    ...{reason: field('reason'), note: field('note'), sure: field('sure')},
    ...{from: field('from'), after: field('after')},
  };
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
