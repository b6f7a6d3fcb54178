import type {Person} from '../../protocol/people.js';
import type {View} from './view.js';
import type {Way} from './ways.js';

const known = [
  ...(['phone', 'email', 'sms', 'chat', 'callback', 'booking'] as const),
  ...(['relay', 'text', 'tty'] as const),
];

// Written otherwise than with one capital letter. Names need no translation.
const names: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  line: 'LINE',
  wechat: 'WeChat',
  imessage: 'iMessage',
  kakaotalk: 'KakaoTalk',
  rcs: 'RCS',
};

// Other types are codes, which nobody should have to read.
const isReadable = (type: string): boolean => /^[a-z][a-z0-9 .]{1,24}$/.test(type);

const messengerName = (name: string): string | undefined =>
  Object.hasOwn(names, name)
    ? names[name]
    : isReadable(name)
      ? name.replace(/^./, (first) => first.toUpperCase())
      : undefined;

/** What a channel is called: as its owner says, else by what one does there. */
export const channelName = ({locale}: View, {type, channel: {label, provider}}: Way): string => {
  if (label) return label;
  const name = known.find((each) => each === type);
  if (name) return locale.say(`channel_${name}`);
  const messenger = (type === 'messenger' && provider?.toLowerCase()) || type;
  return messengerName(messenger) ?? locale.say('channel_other');
};

const costOf = ({locale}: View, {channel: {cost}}: Way): string | undefined => {
  if (cost === 'free') return locale.say('costFree');
  return cost === 'paid' ? locale.say('costPaid') : cost;
};

// Only where not all that the person speaks is spoken there.
const languagesOf = (
  {locale}: View,
  {channel: {languages = []}}: Way,
  {knowsLanguage: own = []}: Person,
): string | undefined => {
  const isSame = languages.length >= own.length && own.every((tag) => languages.includes(tag));
  return isSame && own.length > 0 ? undefined : locale.join(languages.map((tag) => locale.languageName(tag)));
};

/** A way as it is offered: what it is, what it costs, and in which languages where that needs saying. */
export const wayName = (view: View, way: Way, person: Person): string => {
  const channel = channelName(view, way);
  const cost = costOf(view, way);
  const named = cost ? view.locale.say('channelCost', {channel, cost}) : channel;
  const languages = languagesOf(view, way, person);
  return languages ? view.locale.say('channelLanguages', {channel: named, languages}) : named;
};

/** Who answers on the channels where that is not who the person is, in the open (AI Act art. 50). */
export const differingWords = (view: View, person: Person, ways: readonly Way[]): string =>
  view.locale.join(
    ways.map((way) =>
      way.kind && way.kind !== person.kind
        ? view.locale.say(`answers_${way.kind}`, {channel: channelName(view, way)})
        : '',
    ),
    'sentences',
  );
