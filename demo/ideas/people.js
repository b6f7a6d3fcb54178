// Monday 23 November 2026, 11:00 in Berlin, 05:00 in New York.
const now = Date.parse('2026-11-23T10:00:00Z');
const told = '2026-11-23T09:59:50Z';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const hours = (opens, closes, exceptions = []) => ({
  timeZone: 'Europe/Berlin',
  openingHours: [{dayOfWeek: weekdays, opens, closes}],
  exceptions,
});
const presence = (state) => ({presence: {state, asOf: told, refresh: 60}});

const ana = {
  id: 'ana',
  name: 'Ana Lindner',
  pronouns: 'she/her',
  jobTitle: 'Fits kettles to stoves',
  image: {url: '/images/ana.svg'},
  description: 'Tells you which kettle works on your hob, and when none of ours does.',
  kind: 'human',
  knowsAbout: ['stoves', 'returns'],
  knowsLanguage: ['de', 'en'],
  hours: hours('09:00', '17:00'),
  reply: {medianMinutes: 42, sample: 318, windowDays: 30},
  channels: [
    {type: 'phone', href: 'tel:+49-800-555-3885', cost: 'free'},
    {type: 'email', href: 'mailto:ana@kettle.example'},
    {type: 'chat', href: 'https://kettle.example/chat', kind: 'mixed'},
    {type: 'booking', href: 'https://kettle.example/book/ana'},
  ],
  consent: {
    fields: ['name', 'image', 'jobTitle', 'description', 'pronouns'],
    withdraw: 'mailto:people@kettle.example',
  },
};

const tom = {
  id: 'tom',
  name: 'Tom',
  jobTitle: 'Grinds knives',
  kind: 'human',
  hours: hours('13:00', '18:00'),
  channels: [{type: 'email', href: 'mailto:knives@kettle.example'}],
};

const spout = {
  id: 'spout',
  name: 'Spout',
  jobTitle: 'Finds orders and care cards',
  image: {url: '/images/assistant.svg'},
  kind: 'ai',
  channels: [{type: 'chat', href: 'https://kettle.example/chat'}],
};

const everyWay = [
  {type: 'phone', href: 'tel:+49-30-5550-1234', cost: '0.20 € a minute'},
  {type: 'email', href: 'mailto:ana@kettle.example'},
  {type: 'sms', href: 'sms:+49-171-5550-123', cost: 'paid'},
  {type: 'whatsapp', href: 'https://wa.me/491715550123'},
  {type: 'signal', href: 'https://signal.me/#p/+491715550123'},
  {type: 'threema', href: 'https://threema.id/KETTLE00'},
  {type: 'telegram', href: 'https://t.me/kettle'},
  {type: 'messenger', href: 'https://m.me/kettle'},
  {type: 'line', href: 'https://line.me/R/ti/p/@kettle'},
  {type: 'chat', href: 'https://kettle.example/chat', kind: 'ai'},
  {type: 'callback', href: 'https://kettle.example/callback'},
  {type: 'booking', href: 'https://kettle.example/book/ana'},
  {type: 'relay', href: 'https://relay.example/kettle'},
  {type: 'text', href: 'https://relay.example/text'},
  {type: 'tty', href: 'tel:+49-30-5550-1235'},
];

const closed = hours('09:00', '17:00', [{date: '2026-11-23', closed: true, reason: 'Stocktaking'}]);

/** By the name that stands in `data-state`. */
const people = {
  here: [{...ana, ...presence('available')}],
  busy: [{...ana, ...presence('busy')}],
  away: [{...ana, ...presence('away')}],
  later: [tom],
  reason: [{...ana, hours: closed}],
  nobody: [spout, {...ana, hours: closed}, tom],
  ai: [spout],
  mixed: [{...ana, kind: 'mixed', name: 'Service desk', image: undefined, pronouns: undefined}],
  unstated: [{...tom, kind: undefined}],
  ways: [{...ana, ...presence('available'), channels: everyWay}],
  some: [{...ana, consent: {fields: ['jobTitle']}}],
  withdrawn: [
    {...ana, consent: {fields: []}},
    {...tom, ...presence('available')},
  ],
  empty: [],
  gone: [ana],
};

for (const element of document.querySelectorAll('[data-state]')) {
  const data = {trustData: '1', people: people[element.dataset.state]};
  Object.assign(element, {now, timeZone: 'America/New_York', data});
}
