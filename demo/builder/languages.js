/** The languages the elements speak, each by its own name. The first is the page's own. */
export const languages = [
  ['', 'The page’s own language'],
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['it', 'Italiano'],
  ['nl', 'Nederlands'],
  ['pt-BR', 'Português (Brasil)'],
  ['pl', 'Polski'],
  ['sv', 'Svenska'],
  ['cs', 'Čeština'],
  ['tr', 'Türkçe'],
  ['ja', '日本語'],
  ['zh-Hans', '简体中文'],
  ['ar', 'العربية'],
  ['he', 'עברית'],
];
