// One pledge for each state it can be in. Dates are given in days from today, so that the states stay what they are.
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const marlene = {name: 'Marlene Voss', jobTitle: 'Managing director', image: {url: '/images/marlene.svg'}};

const pledge = (id, members = {}) => ({
  id,
  name: 'Refunds in three days',
  text: 'Every refund is in your account within three days of the parcel being scanned.',
  signatories: [marlene],
  madeOn: day(-300),
  validFrom: day(-300),
  validUntil: day(300),
  state: 'active',
  characteristic: 'service',
  remedy: {text: 'If we miss it for your order, you get 10 € without asking.', url: '/pledges.html#remedy'},
  ...members,
});

const refunds = (members = {}) => ({
  name: 'Refunds within three days',
  unit: '%',
  direction: 'up',
  baseline: 40,
  target: 100,
  current: 88,
  by: day(40),
  measuredOn: day(-10),
  measuredBy: 'our bank’s payment file',
  evidence: '/pledges.html#evidence',
  history: [
    {date: day(-220), value: 52},
    {date: day(-150), value: 63},
    {date: day(-80), value: 76},
  ],
  ...members,
});

const waiting = {
  name: 'Wait for a refund',
  unit: 'days',
  direction: 'down',
  baseline: 12,
  target: 3,
  current: 3.4,
  by: day(120),
  measuredOn: day(-10),
  measuredBy: 'our bank’s payment file',
  history: [
    {date: day(-200), value: 9},
    {date: day(-90), value: 6},
  ],
};

const scheme = {
  name: 'Good Forest chain of custody',
  issuedBy: {name: 'Good Forest Council', url: 'https://forest-council.example/'},
  certificationIdentification: 'GF-COC-104417',
  validFrom: day(-900),
  expires: day(400),
  url: 'https://forest-council.example/c/GF-COC-104417',
};

const forest = {
  name: 'Oak from certified forests',
  text: 'All oak in our boards and handles comes from forests certified under the scheme named here.',
  characteristic: 'environmental',
  targets: undefined,
  remedy: undefined,
};

const data = {
  trustData: '1',
  organization: {name: 'Kettle & Co', url: 'https://kettle.example/'},
  pledges: [
    pledge('withdrawn', {state: 'withdrawn', targets: [refunds()]}),
    pledge('superseded', {state: 'superseded'}),
    pledge('suspended', {state: 'suspended'}),
    pledge('not-yet', {validFrom: day(30)}),
    pledge('lapsed', {validUntil: day(-30), targets: [refunds({by: day(-30)})]}),
    pledge('kept', {
      state: 'kept',
      targets: [refunds({current: 100, history: []}), {...waiting, current: 2.5}],
    }),
    pledge('missed', {state: 'missed', targets: [refunds({by: day(-5)})]}),
    pledge('late', {
      targets: [refunds({by: day(-53)})],
      updates: [{date: day(-50), text: 'We are late. The weekend run is still missing.', author: marlene}],
    }),
    pledge('declared-kept', {state: 'kept', targets: [refunds({by: day(-53)})]}),
    pledge('at-risk', {
      targets: [refunds()],
      versions: [
        {date: day(-300), text: 'Every refund is in your account within five working days.'},
        {
          date: day(-260),
          text: 'Every refund is in your account within three days of the parcel being scanned.',
        },
      ],
      standards: [
        {name: 'Fair Returns 2025', url: 'https://returns.example/2025'},
        {name: 'Your own terms of purchase'},
      ],
      endorsements: {count: 312},
    }),
    pledge('on-track', {targets: [waiting]}),
    pledge('several', {targets: [refunds(), waiting]}),
    pledge('active', {}),
    pledge('unknown', {targets: [refunds({current: undefined, baseline: undefined, history: []})]}),
    pledge('certified', {...forest, certification: scheme}),
    pledge('expired', {...forest, certification: {...scheme, expires: day(-20)}}),
    pledge('uncertified', {
      ...forest,
      text: 'All oak in our boards and handles comes from well-kept forests.',
    }),
  ],
};

for (const element of document.querySelectorAll('[data-given]')) element.data = data;
