import {Hono} from 'hono';

const types = {'Content-Type': 'application/vc+jwt', 'Access-Control-Allow-Origin': '*'};

/** A pledge of the shop's on the environment, which stands on a badge. */
const certified = (url, jws) => ({
  trustData: '1',
  organization: {name: 'Kettle & Co', url},
  pledges: [
    {
      id: 'repairable',
      name: 'Repairable for ten years',
      text: 'Whatever we sell can be repaired for ten years.',
      characteristic: 'environmental',
      madeOn: '2026-02-02',
      certification: {name: 'Repairable kitchenware', jws},
    },
  ],
});

/**
 * The badges that a programme awarded the shop, each as a plain file: `/badges/NAME.jwt`; and a document with a pledge that one
 * of them certifies.
 *
 * @param {object} programme - See `openProgramme`.
 * @returns {Hono}
 */
export const createBadges = ({award}) => {
  const app = new Hono();
  const shopOf = (c) => `${new URL(c.req.url).origin}/`;
  app.get('/pledges.json', (c) =>
    c.json(certified(shopOf(c), award.repairable(shopOf(c))), 200, {'Access-Control-Allow-Origin': '*'}),
  );
  app.get('/:name{[a-z]+\\.jwt}', (c) => {
    const name = c.req.param('name').replace('.jwt', '');
    return Object.hasOwn(award, name) ? c.body(award[name](shopOf(c)), 200, types) : c.notFound();
  });
  return app;
};
