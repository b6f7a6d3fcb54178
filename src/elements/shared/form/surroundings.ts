import type {LitElement} from 'lit';

import type {FormDialog} from './dialog.js';
import type {Surroundings} from './form.js';

/**
 * What the forms of one dialog have around them.
 *
 * @param now - Where things go now, and what the forms speak with.
 */
export const surroundings = <D, V extends Surroundings['voice']>(
  host: LitElement,
  dialog: FormDialog,
  now: {readonly desk: () => D; readonly voice: () => V},
): Surroundings & {readonly desk: D; readonly voice: V} => ({
  get desk() {
    return now.desk();
  },
  get voice() {
    return now.voice();
  },
  changed: () => host.requestUpdate(),
  focus: (field) => void dialog.focus(field),
  tell: (event) => host.dispatchEvent(event),
});
