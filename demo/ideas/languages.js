// An element follows the `lang` of where it stands, also when that changes; direction is the page's to say.
const choice = document.getElementById('language');
const section = document.getElementById('spoken');
const rightToLeft = ['ar', 'he'];

const speak = () => {
  section.lang = choice.value;
  section.dir = rightToLeft.includes(choice.value) ? 'rtl' : 'ltr';
};

choice.addEventListener('change', speak);
// A browser may bring back what was chosen before.
speak();
