const hours = {
  timeZone: 'Europe/Berlin',
  openingHours: [
    {dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:00'},
  ],
};

for (const card of document.querySelectorAll('candor-person[data-event-type]')) {
  const {eventType, name, about} = card.dataset;
  const booking = {url: new URL('/booking/v2', location.href).href, eventTypeId: Number(eventType)};
  const channel = {type: 'booking', provider: 'cal.com', href: 'https://kettle.example/book', booking};
  const person = {
    id: `bookable-${eventType}`,
    name,
    description: about,
    kind: 'human',
    hours,
    channels: [channel],
  };
  card.data = {trustData: '1', people: [person]};
}
