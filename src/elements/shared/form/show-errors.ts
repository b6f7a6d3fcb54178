import type {CandorError} from '../../../protocol/errors.js';
import type {Errors, Surroundings} from './form.js';

/** Moves the focus to the first field that something is wrong with; answers whether there is one. */
export const showFirst = ({changed, focus}: Surroundings, errors: Errors): boolean => {
  const [first] = errors.keys();
  changed();
  if (first === undefined) return false;
  focus(first);
  return true;
};

/**
 * Shows what the endpoint did not take beside its field; answers whether there is such a field.
 *
 * @param fieldAt - The name of the field that a JSON Pointer into what was sent leads to, where there is one.
 */
export const showRefused = (
  {voice}: Surroundings,
  errors: Errors,
  error: CandorError | undefined,
  fieldAt: (pointer: string | undefined) => string | undefined,
): boolean => {
  const field = error?.code === 'invalid' ? fieldAt(error.path) : undefined;
  if (!field) return false;
  errors.set(field, voice.say('notTaken'));
  return true;
};
