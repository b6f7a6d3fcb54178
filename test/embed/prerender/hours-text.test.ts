import assert from 'node:assert/strict';
import {it} from 'node:test';

import {hoursText} from '../../../src/embed/prerender/hours-text.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

it('hours are one line with days in a row, their breaks, and the zone by its name', () => {
  const hours = {
    timeZone: 'Europe/Berlin',
    openingHours: [
      {dayOfWeek: [...weekdays], opens: '09:00', closes: '12:00'},
      {dayOfWeek: [...weekdays], opens: '13:00', closes: '17:30'},
      {dayOfWeek: ['Sunday' as const], opens: '10:00', closes: '11:00'},
    ],
  };
  const text = hoursText(hours, 'en-GB');
  assert.match(text, /^Mon–Fri 0?9:00–12:00, 13:00–17:30; Sun 10:00–11:00 \(Central European .*Time\)$/);
  assert.match(hoursText(hours, 'de'), /^Mo–Fr /);
});

it('no hours are no line, and a zone that no engine knows is called as it is', () => {
  assert.equal(hoursText({timeZone: 'Europe/Berlin', openingHours: []}, 'en'), '');
  const unknown = {
    timeZone: 'Moon/Base',
    openingHours: [{dayOfWeek: ['Monday' as const], opens: '09:00', closes: '10:00'}],
  };
  assert.match(hoursText(unknown, 'en'), /\(Moon\/Base\)$/);
});
