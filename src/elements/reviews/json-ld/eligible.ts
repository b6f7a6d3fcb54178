import type {Answer} from '../../../client/answer.js';

// The types Google shows stars for, with their subtypes at schema.org:
// https://developers.google.com/search/docs/appearance/structured-data/review-snippet
const things =
  /(Product|ProductGroup|ProductModel|ProductCollection|SomeProducts|Vehicle|Car|Motorcycle|MotorizedBicycle|BusOrCoach|Drug|DietarySupplement|Book|Audiobook|Course|Event|Festival|Hackathon|Movie|Recipe|Application|Season|Series|Episode|Game|MediaObject|AudioObject|ImageObject|VideoObject|MusicPlaylist|MusicAlbum|MusicRelease|MusicRecording)$/;
const organizations =
  /(Organization|Corporation|NGO|Airline|School|University|Hospital|Business|Store|Shop|Dealer|Rental|Restaurant|Bakery|Brewery|Winery|Hotel|Hostel|Motel|Resort|Campground|Salon|Spa|Gym|ClubLocation|Dentist|Physician|Clinic|Pharmacy|Optician|Attorney|Notary|Plumber|Electrician|Agency|Agent|Bank|Library|Theater|Museum)$/;

const hostOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;

const isOneSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/**
 * Why search engines would not take the reviews of this subject from this page, in a developer's words.
 *
 * @param page - The address of the page.
 * @returns `undefined` where they would.
 */
export const whyNot = (
  {document, discovery, url, format}: Answer<'reviews'>,
  page: string,
): string | undefined => {
  const {type, name, ...subject} = document.subject ?? {};
  if (!type) return 'what kind of thing is reviewed is not stated (subject.type)';
  if (!name) return 'what is reviewed has no name (subject.name)';
  const pageHost = hostOf(page);
  if (format === 'schema.org' && url && hostOf(url) !== pageHost)
    return 'these are the ratings of another site, and search engines want only those collected for this one';
  if (things.test(type)) return undefined;
  if (!organizations.test(type)) return `search engines take no ratings of the type ${type}`;
  const reviewed = hostOf(subject.id) ?? hostOf(subject.url);
  const own = [page, url, discovery?.organization?.url].map(hostOf).filter((host) => host !== undefined);
  // "Self-serving": whoever is reviewed has a hand in the reviews or in the page they stand on.
  return !reviewed || own.some((host) => isOneSite(host, reviewed))
    ? `search engines take no ratings of an organisation from itself (${type})`
    : undefined;
};
