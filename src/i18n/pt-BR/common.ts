import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Carregando',
  tryAgain: 'Tentar de novo',
  aCustomer: 'Cliente',
  ownData: 'Informações fornecidas por esta página.',
  providedBy: 'Informações fornecidas por {host}.',
  readFrom: 'Informações lidas no código de {host}.',
  asksFor: 'O que é solicitado aqui',
  unreadItems: {
    one: 'Não foi possível ler {count} item.',
    many: 'Não foi possível ler {count} de itens.',
    other: 'Não foi possível ler {count} itens.',
  },
  opensNewTab: 'abre em uma nova aba',
  failedOffline: 'Você está sem conexão. Este conteúdo aparecerá quando a conexão voltar.',
  failedUnreachable: 'Não é possível acessar este conteúdo agora.',
  failedNotFound: 'Ainda não há nada aqui.',
  failedTimeout: 'Está demorando mais do que deveria.',
  failedRateLimited: 'Há solicitações demais agora. Tente de novo daqui a pouco.',
  failedUnusable: 'Não é possível mostrar a resposta recebida.',
};
