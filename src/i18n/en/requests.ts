/** English: what the panel says of requests, and the gate before the first of them. */
export const requests = {
  gate: 'Nothing is loaded from {host} until you agree, and nothing is stored in your browser.',
  agreeReviews: 'Show the reviews from {host}',
  agreeRating: 'Show the rating from {host}',
  agreePledge: 'Show the pledges from {host}',
  agreePerson: 'Show whom to talk to, from {host}',
  requestsMade:
    'All that has been asked for since this page was opened. Elements that ask the same hosts share what comes back, so these are the requests of all of them.',
  requestsNone: 'Nothing has been asked for yet.',
  requestsAfter: 'Asked once you agree: {host}, and the hosts of the pictures it names.',
  requestsLater: 'Asked only when you send something, such as a vote, a report or a request: {hosts}.',
  requestsSent:
    'Data is asked for without cookies and without naming this page. Like every request, it shows the host your network address and your browser. What you chose or searched for stands in the address.',
  requestsMedia: 'Pictures and films are fetched as on any page: their host may read cookies of its own.',
  requestsStored: 'Nothing is stored in your browser.',
  requestDiscovery: 'Where to ask',
  requestReviews: 'Reviews',
  requestSubjects: 'Ratings',
  requestPledges: 'Pledges',
  requestPeople: 'People',
  requestPage: 'A page, for what its markup says',
  requestData: 'Data',
  requestSent: 'What you sent',
  requestMedium: 'A picture or film',
  requestCode: 'Code',
  requestRedirected: 'Answered by {host}',
  closeRequests: 'Close',
} as const;
