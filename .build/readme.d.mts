export function currentReadme(readme?: string): string;
