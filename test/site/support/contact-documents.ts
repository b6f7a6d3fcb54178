/** An endpoint with one person who calls back, and whose times can be booked, as documents by path. */
export const contactDocuments: Readonly<Record<string, string>> = {
  '/.well-known/trust-data.json': JSON.stringify({
    trustData: '1',
    people: '/people.json',
    actions: {requestCallback: {href: '/callbacks'}},
  }),
  '/people.json': JSON.stringify({
    trustData: '1',
    people: [
      {
        id: 'ana',
        name: 'Ana',
        kind: 'human',
        hours: {
          timeZone: 'Europe/Berlin',
          openingHours: [
            {
              dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
              opens: '09:00',
              closes: '17:00',
            },
          ],
        },
        channels: [
          {type: 'callback'},
          {
            type: 'booking',
            provider: 'cal.com',
            href: 'https://cal.example/ana',
            booking: {url: '/booking/v2', eventTypeId: 1},
          },
        ],
      },
    ],
  }),
};
