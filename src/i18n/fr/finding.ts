import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** French: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Étoiles',
  chooseKind: 'Uniquement',
  onlyVerified: 'Vérifiés',
  onlyMedia: 'Avec photos',
  chooseTopic: 'Sujets abordés',
  chooseAspect: 'Critères notés',
  chooseLanguage: 'Langue',
  nothingToChoose: 'Il n’y a encore rien à choisir.',
  searched: '« {q} »',
  chosen: 'Vos choix',
  takeBack: 'Retirer : {label}',
  clear: 'Tout afficher',
  linkCopied: 'Le lien a été copié.',
  linkNotCopied: 'Le lien ne peut pas être copié ici ; son menu contextuel le permet.',
  selected: 'Avis sélectionnés : {shown} sur {total}',
  selectedShowing: 'Avis sélectionnés : {matching} sur {total}, affichés : {shown}',
  amongNewest: 'parmi les {count} plus récents',
  amongLoaded: 'parmi les {count} chargés',
};
