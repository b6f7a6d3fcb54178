// What a visitor's page needs of Lit's `css` and of how Lit gives styles to an element, where every browser there is has
// `adoptedStyleSheets` (Baseline widely available since 2025): no `<style>` that a page's policy would refuse.

class Css {
  _$cssResult$ = true;
  #sheet;

  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

export {Css as CSSResult};
export const css = (strings, ...values) => new Css(String.raw({raw: strings}, ...values));
export const unsafeCSS = (text) => new Css(String(text));
export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
