import {prerender} from 'candor/prerender';
import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';

import {Scene} from './scenes.jsx';

const rated = JSON.stringify({
  trustData: '1',
  aggregateRating: {ratingValue: 4.2, ratingCount: 6},
  reviews: [],
});

export const render = async () => {
  const {content, attributes} = await prerender({
    url: 'https://shop.example/trust/a.json',
    element: 'rating',
    freshFor: 3600,
    fetch: async () => new Response(rated, {headers: {'content-type': 'application/json'}}),
  });
  return renderToString(
    <StrictMode>
      <Scene name="server" written={{content, at: attributes.prerendered}} />
    </StrictMode>,
  );
};
