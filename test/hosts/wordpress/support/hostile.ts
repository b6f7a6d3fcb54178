/** A shortcode with all that somebody might try in its attributes and between its tags. */
export const hostile = [
  `[candor src="javascript:globalThis.hit=1" href='javascript:hit' onclick="globalThis.hit=1" style="color:red" is="x"`,
  `subject='"><b onclick=hit>' lang='en" onclick="hit' limit="1e9" layout="list onclick=hit" order="&quot;onclick=hit"`,
  'slot="x" class="x" id="x" strings="{}" data="{}" debug="false"]',
  '<img src="/favicon.ico" onerror="globalThis.hit=1" onload="globalThis.hit=1"><script>globalThis.hit=1</script>[/candor]',
].join(' ');

/** What has become of the first element in a post. Runs in the page. */
export const takeElement = (): {
  attributes: Record<string, string>;
  inside: string;
  wasHit: boolean;
  armed: number;
} => {
  const element = document.querySelector('.entry-content candor-reviews, .entry-content candor-rating');
  return {
    attributes: Object.fromEntries([...(element?.attributes ?? [])].map(({name, value}) => [name, value])),
    inside: element?.innerHTML ?? 'no element',
    wasHit: 'hit' in globalThis,
    armed: document.querySelectorAll(
      '.entry-content [onclick], .entry-content [onerror], .entry-content script',
    ).length,
  };
};
