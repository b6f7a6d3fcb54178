/** A named piece of an element, as the custom-elements manifest has it. */
export interface Piece {
  readonly name: string;
  readonly description?: string;
}

/** An element of the custom-elements manifest, as far as the build and its tests use it. */
export interface ElementDeclaration {
  readonly tagName: string;
  readonly cssParts?: readonly Piece[];
  readonly attributes?: readonly Piece[];
  readonly events?: readonly Piece[];
  readonly members?: readonly Piece[];
  readonly cssProperties?: readonly Piece[];
}

export function makeManifest(): unknown;
export function elementsOf(manifest: unknown): ElementDeclaration[];
