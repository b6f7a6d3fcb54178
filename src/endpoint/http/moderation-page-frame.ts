import {html} from 'hono/html';

/** A piece of the page. */
export type Html = ReturnType<typeof html>;

/** The whole page around what it shows. */
export const frame = (root: string, title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Candor</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}page.css">
</head>
<body>
<a class="skip" href="#content">To the list</a>
${content}
</body>
</html>
`;
