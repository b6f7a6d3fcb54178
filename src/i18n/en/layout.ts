/** English: what the other ways to lay reviews out say. A file of its own, loaded where they are asked for. */
export const layout = {
  topics: 'What many speak of',
  topicCount: '{count} of {total} reviews',
  pages: 'Pages',
  page: 'Page {page}',
  pageOf: 'Page {page} of {count}',
  previous: 'Previous',
  next: 'Next',
  carousel: 'carousel',
  carouselControls: 'Move',
  previousReviews: 'Previous reviews',
  nextReviews: 'Next reviews',
  opposites: 'Two sides',
  mostHelpfulFavourable: 'Most helpful favourable',
  mostHelpfulCritical: 'Most helpful critical',
  oppositesAmong: 'Picked by helpful votes among the {count} loaded.',
} as const;
