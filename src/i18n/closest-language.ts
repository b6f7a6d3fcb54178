/**
 * The language among some that fits a tag best, by lookup (RFC 4647 §3.4): the tag is cut from its end until it is one of
 * them, or the beginning of one. So `de-AT` is `de`, and `pt-PT` and `zh-TW` are `pt-BR` and `zh-Hans` where there is nothing closer.
 *
 * @returns Its tag as given; `en` where nothing fits.
 */
export const closestLanguage = (tag: string, languages: readonly string[]): string => {
  for (let range = tag.toLowerCase(); range; range = range.replace(/-?[^-]*$/, '')) {
    const closest = ['en', ...languages].find((each) => `${each}-`.toLowerCase().startsWith(`${range}-`));
    if (closest) return closest;
  }
  return 'en';
};
