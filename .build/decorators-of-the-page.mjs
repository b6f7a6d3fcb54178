// The one decorator our elements use, in the one form the compiler writes here (experimental decorators): Lit's own answers two
// more forms, which nobody needs in a file that is built.
export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};
