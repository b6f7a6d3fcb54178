import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Estrelas',
  chooseKind: 'Somente',
  onlyVerified: 'Verificadas',
  onlyMedia: 'Com fotos',
  chooseTopic: 'Do que falam',
  chooseAspect: 'O que avaliaram',
  chooseLanguage: 'Idioma',
  nothingToChoose: 'Ainda não há o que escolher.',
  searched: '“{q}”',
  chosen: 'O que você escolheu',
  takeBack: 'Remover: {label}',
  clear: 'Mostrar todas',
  linkCopied: 'O link foi copiado.',
  linkNotCopied: 'Não é possível copiar o link aqui; use o menu de contexto dele.',
  selected: 'Avaliações selecionadas: {shown} de {total}',
  selectedShowing: 'Avaliações selecionadas: {matching} de {total}; mostrando {shown}',
  amongNewest: 'entre as {count} mais recentes',
  amongLoaded: 'entre as {count} carregadas',
};
