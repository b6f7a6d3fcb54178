/** What is read out of HTML that comes from elsewhere. None of it ever becomes markup again. */
export interface HtmlReader {
  /** The contents of all `<script type="application/ld+json">`, in document order, as written. */
  jsonLd(html: string): string[];
  /** The text a person would read: no tags, references decoded, paragraphs and `<br>` as line breaks. */
  text(html: string): string;
}

/** Where blocks of text begin and end. */
export const blockElements =
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  );

/** Elements whose contents nobody reads. */
export const hiddenElements = ['script', 'style', 'template', 'noscript', 'iframe', 'title'];

/** No blanks around line breaks, at most one empty line between paragraphs. */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
