import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Turkish: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Birçok kişinin sözünü ettiği konular',
  topicCount: '{total} değerlendirmeden {count} tanesi',
  pages: 'Sayfalar',
  page: 'Sayfa {page}',
  pageOf: 'Sayfa {page}/{count}',
  previous: 'Önceki',
  next: 'Sonraki',
  carousel: 'kaydırmalı liste',
  carouselControls: 'Kaydırma',
  previousReviews: 'Önceki değerlendirmeler',
  nextReviews: 'Sonraki değerlendirmeler',
  opposites: 'İki farklı görüş',
  mostHelpfulFavourable: 'En yararlı olumlu',
  mostHelpfulCritical: 'En yararlı eleştirel',
  oppositesAmong: 'Yüklenen {count} değerlendirme arasından yararlı oylarına göre seçildi.',
};
