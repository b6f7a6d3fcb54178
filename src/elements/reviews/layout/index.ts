export {placeOutcomes} from '../outcome-places.js';
export {carouselTemplate} from './carousel.js';
export {styles} from './layout.styles.js';
export {oppositesTemplate} from './opposites.js';
export {ledToTemplate, outcomeTemplate} from './outcome.js';
export {pagesTemplate} from './pages.js';
export {topicsTemplate} from './topics.js';
export {withAggregate} from './with-aggregate.js';
export {learn} from './words.js';
