import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Spanish: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Estrellas',
  chooseKind: 'Solo',
  onlyVerified: 'Verificadas',
  onlyMedia: 'Con fotos',
  chooseTopic: 'De qué hablan',
  chooseAspect: 'Qué valoraron',
  chooseLanguage: 'Idioma',
  nothingToChoose: 'Todavía no hay nada que elegir.',
  searched: '«{q}»',
  chosen: 'Lo que ha elegido',
  takeBack: 'Quitar: {label}',
  clear: 'Mostrar todas',
  linkCopied: 'El enlace se ha copiado.',
  linkNotCopied: 'El enlace no se puede copiar aquí; sí desde su menú contextual.',
  selected: 'Reseñas seleccionadas: {shown} de {total}',
  selectedShowing: 'Reseñas seleccionadas: {matching} de {total}; en pantalla: {shown}',
  amongNewest: 'entre las {count} más recientes',
  amongLoaded: 'entre las {count} cargadas',
};
