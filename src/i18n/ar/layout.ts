import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Arabic: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'ما يتناوله كثيرون',
  topicCount: 'المراجعات: {count} من {total}',
  pages: 'الصفحات',
  page: 'الصفحة {page}',
  pageOf: 'الصفحة {page} من {count}',
  previous: 'السابق',
  next: 'التالي',
  carousel: 'عرض دوّار',
  carouselControls: 'تحريك',
  previousReviews: 'المراجعات السابقة',
  nextReviews: 'المراجعات التالية',
  opposites: 'وجهتا نظر',
  mostHelpfulFavourable: 'الأكثر فائدة بين الإيجابية',
  mostHelpfulCritical: 'الأكثر فائدة بين النقدية',
  oppositesAmong: 'اختيرتا بحسب أصوات الفائدة مما تم تحميله، وعدده {count}.',
};
