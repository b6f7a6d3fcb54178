import {backgroundOf} from './background.js';
import {type Colour, contrast, cssOf, over, type Reader, readableOn, readerAt, white} from './colour.js';
import {belowOf, type Role, ratioOf, roles, textNeeds} from './roles.js';
import {sayOnce} from './say.js';

/** One go at a shadow tree. */
interface Mending {
  readonly read: Reader;
  /** Sets a property on an element of ours, past its markup. */
  readonly put: (element: HTMLElement, name: string, value: string, priority?: string) => void;
  /** What was wrong, in a developer's words. */
  readonly wrong: Set<string>;
}

// Who asks their system for more contrast gets what WCAG calls enhanced (1.4.6).
const wanted = (need: number): number =>
  matchMedia('(prefers-contrast: more)').matches ? (need / 4.5) * 7 : need;

const unreadable = (surface: HTMLElement, read: Reader): readonly Role[] => {
  const background = backgroundOf(surface, read);
  return background ? roles.filter((role) => ratioOf(role, read, background) < wanted(role.need)) : [];
};

// A dark page that does not say that it is one would get the colours for light ones.
const mendScheme = (wrapper: HTMLElement, {read, put, wrong}: Mending): void => {
  const background = backgroundOf(wrapper, read);
  const {length} = unreadable(wrapper, read);
  if (!background || length === 0) return;
  const scheme = readableOn(background) === white ? 'dark' : 'light';
  put(wrapper, 'color-scheme', scheme);
  if (unreadable(wrapper, read).length < length)
    wrong.add(`the page is ${scheme} without "color-scheme: ${scheme}"`);
  else wrapper.style.removeProperty('color-scheme');
};

const mendRole = (
  role: Role,
  surface: HTMLElement,
  {read, put, wrong}: Mending,
  background: Colour,
): void => {
  const {name, need} = role;
  const found = ratioOf(role, read, background);
  if (found >= wanted(need)) return;
  put(surface, `--candor-${name}`, 'initial');
  if (ratioOf(role, read, background) < wanted(need))
    put(surface, `--_${name}`, cssOf(readableOn(belowOf(role, read, background))));
  if (found < need)
    wrong.add(`--candor-${name} has ${found.toFixed(1)}:1, ${cssOf(read(`var(--_${name})`))} is used`);
};

const mendRoles = (surface: HTMLElement, mending: Mending): void => {
  const background = backgroundOf(surface, mending.read);
  if (background) for (const role of roles) mendRole(role, surface, mending, background);
};

const hasWords = ({childNodes}: Node): boolean =>
  Array.from(childNodes).some((node) => node instanceof Text && /\S/.test(node.data));

// What has to be seen, whatever a theme does to its part or to one around it.
const mendDisclosure = (element: HTMLElement, {read, put, wrong}: Mending): void => {
  const {color, marginBlockStart, marginBlockEnd} = getComputedStyle(element);
  // Drawn over what stands beside it.
  if (/^-/.test(marginBlockStart) || /^-/.test(marginBlockEnd))
    put(element, 'margin-block', '0', 'important');
  const background = hasWords(element) && backgroundOf(element, read);
  if (!background) return;
  const found = contrast(over(read(color), background), background);
  if (found >= textNeeds) return;
  const used = cssOf(readableOn(background));
  put(element, 'color', used, 'important');
  wrong.add(
    `::part(${element.closest('[part]')?.getAttribute('part')}) has ${found.toFixed(1)}:1, ${used} is used`,
  );
};

const probed = (wrapper: HTMLElement, mending: Mending, probe: HTMLElement): void => {
  wrapper.append(probe);
  mendScheme(wrapper, mending);
  // What lies above the page has a background of its own.
  for (const surface of [wrapper, ...wrapper.querySelectorAll<HTMLElement>('dialog, [popover]')]) {
    surface.append(probe);
    mendRoles(surface, mending);
  }
  wrapper.append(probe);
  for (const element of wrapper.querySelectorAll<HTMLElement>(
    ':is(.disclosure, .state, .disclosure *, .state *)',
  ))
    mendDisclosure(element, mending);
  probe.remove();
};

/**
 * Makes what a wrapper of ours shows readable (WCAG 2.2 AA).
 *
 * @returns What takes that back.
 */
export const mend = (wrapper: HTMLElement): (() => void) => {
  const undo: (() => void)[] = [];
  const wrong = new Set<string>();
  const put: Mending['put'] = (element, name, value, priority) => {
    element.style.setProperty(name, value, priority);
    undo.push(() => element.style.removeProperty(name));
  };
  const probe = document.createElement('i');
  probe.hidden = true;
  probed(wrapper, {read: readerAt(probe), put, wrong}, probe);
  sayOnce(wrong);
  return () => {
    for (const each of undo) each();
  };
};
