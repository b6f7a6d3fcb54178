import {CandorError} from '../../protocol/errors.js';
import type {WitnessAddress} from './ask-witness.js';

/** What a policy is made of (C2SP tlog-policy). */
export interface PolicyParts {
  readonly log: {readonly vkey: string; readonly url?: string | undefined};
  readonly witnesses: readonly {readonly vkey: string; readonly url?: string | undefined}[];
  /** How many of the witnesses must have signed; 0 asks for none. */
  readonly quorum: number;
}

/**
 * A policy: by which key the log signs, which witnesses there are, and how many of them must have signed a checkpoint.
 *
 * @throws {CandorError} `usage` where there are not so many witnesses.
 */
export const policyText = ({log, witnesses, quorum}: PolicyParts): string => {
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > witnesses.length)
    throw new CandorError('usage', {
      detail: `of ${witnesses.length} witnesses ${quorum} cannot be asked for`,
    });
  const names = witnesses.map((_, index) => `w${index + 1}`);
  const lines = [
    ['log', log.vkey, log.url],
    ...witnesses.map(({vkey, url}, index) => ['witness', names[index], vkey, url]),
    ...(quorum > 0 ? [['group', 'witnesses', String(quorum), ...names]] : []),
    ['quorum', quorum > 0 ? 'witnesses' : 'none'],
  ];
  return lines.map((words) => `${words.filter((word) => word !== undefined).join(' ')}\n`).join('');
};

/** The witnesses of a policy that can be asked: those with an address. */
export const witnessesOf = (text: string): WitnessAddress[] =>
  text.split('\n').flatMap((line) => {
    const [word, , vkey, url] = line.trim().split(/[ \t]+/);
    return word === 'witness' && vkey && url ? [{vkey, url}] : [];
  });
