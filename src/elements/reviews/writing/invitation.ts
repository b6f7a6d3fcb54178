import {subjectHash} from '../../../protocol/subject.js';

// Only to know whose it is; whether it holds, the endpoint says.
const subjectOf = (jws: string): unknown => {
  const payload = (jws.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof claims === 'object' && claims !== null && 'sub' in claims ? claims.sub : undefined;
};

/**
 * Whether an invitation is for this subject: several elements on one page see the same link.
 *
 * @param jws - A compact JWS (`trust-invite+jwt`, protocol §9), as the link has it.
 * @param subject - The subject's URI.
 */
export const isInvitationTo = async (jws: string, subject: string): Promise<boolean> => {
  try {
    return subjectOf(jws) === (await subjectHash(subject));
  } catch {
    return false;
  }
};
