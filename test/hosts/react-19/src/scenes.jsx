import {useEffect, useRef, useState} from 'react';

import {filters, other, own, strings} from '../../shown.js';

const Settings = () => {
  const [loads, setLoads] = useState(0);
  const [wish, setWish] = useState('');
  const [isChanged, setChanged] = useState(false);
  return (
    <>
      <button type="button" id="change" onClick={() => setChanged(true)}>
        Change
      </button>
      <output id="loads">{loads}</output>
      <output id="wish">{wish}</output>
      <candor-reviews
        className="mine"
        src="/trust/a.json"
        loading="eager"
        layout="grid"
        limit={isChanged ? 3 : 2}
        heading-level={4}
        strings={strings}
        filters={filters}
        oncandor-load={() => setLoads((count) => count + 1)}
        oncandor-filter={(event) => setWish(JSON.stringify(event.filters))}
        oncandor-more={(event) => event.preventDefault()}
      >
        <p>Fallback</p>
      </candor-reviews>
      <candor-rating data={isChanged ? other : own} />
    </>
  );
};

const Routes = () => {
  const [route, setRoute] = useState('a');
  return (
    <>
      {['a', 'b', 'away'].map((each) => (
        <button type="button" key={each} id={`to-${each}`} onClick={() => setRoute(each)}>
          {each}
        </button>
      ))}
      {route === 'away' ? (
        <p>Away</p>
      ) : (
        <main key={route}>
          <candor-reviews src={`/trust/${route}.json`} loading="eager" />
        </main>
      )}
      <candor-rating src={route === 'b' ? '/trust/b.json' : '/trust/a.json'} loading="eager" />
    </>
  );
};

const List = () => {
  const [names, setNames] = useState(['a', 'b', 'c']);
  return (
    <>
      <button type="button" id="reverse" onClick={() => setNames(names.toReversed())}>
        Reverse
      </button>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <candor-reviews src={`/trust/${name}.json`} limit={1} loading="eager" />
          </li>
        ))}
      </ul>
    </>
  );
};

const Toggle = () => {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown)}>
        Toggle
      </button>
      {isShown && (
        <section>
          <candor-rating src="/trust/a.json" />
          <candor-pledge src="/trust/pledges.json" />
          <candor-person src="/trust/people.json" />
          <candor-reviews src="/trust/a.json" loading="eager" />
        </section>
      )}
    </>
  );
};

// React takes over what a server wrote without its properties and listeners (react/react#35446): an effect gives them, and
// registers the elements when they are there to hear.
const Server = ({written}) => {
  const [loads, setLoads] = useState(0);
  const reviews = useRef(null);
  const rating = {
    src: '/trust/a.json',
    prerendered: written.at,
    'fresh-for': '3600',
    dangerouslySetInnerHTML: {__html: written.content},
  };
  useEffect(() => {
    const element = reviews.current;
    const count = () => setLoads((all) => all + 1);
    element.strings = strings;
    element.addEventListener('candor-load', count);
    import('candor/define');
    return () => element.removeEventListener('candor-load', count);
  }, []);
  return (
    <>
      <output id="loads">{loads}</output>
      <candor-reviews ref={reviews} src="/trust/a.json" loading="eager" limit={2}>
        <p>Read our reviews</p>
      </candor-reviews>
      <candor-rating {...rating} />
    </>
  );
};

const scenes = {settings: Settings, routes: Routes, list: List, toggle: Toggle, server: Server};

export const Scene = ({name, written}) => {
  const Chosen = scenes[name];
  return <Chosen written={written} />;
};
