import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Nada é carregado de {host} até que você concorde, e nada é guardado no seu navegador.',
  agreeReviews: 'Mostrar as avaliações de {host}',
  agreeRating: 'Mostrar a nota de {host}',
  agreePledge: 'Mostrar os compromissos de {host}',
  agreePerson: 'Mostrar com quem falar, de {host}',
  requestsMade:
    'Tudo o que foi solicitado desde que esta página foi aberta. Elementos que consultam os mesmos servidores compartilham as respostas; por isso, estas são as solicitações de todos eles.',
  requestsNone: 'Nada foi solicitado ainda.',
  requestsAfter: 'Solicitado quando você concordar: {host} e os servidores das imagens indicadas ali.',
  requestsLater:
    'Solicitado somente quando você envia algo, como um voto, uma denúncia ou um pedido: {hosts}.',
  requestsSent:
    'Os dados são solicitados sem cookies e sem informar esta página. Como toda solicitação, ela mostra ao servidor o seu endereço de rede e o seu navegador. O que você escolheu ou buscou aparece no endereço.',
  requestsMedia:
    'Imagens e vídeos são carregados como em qualquer página: o servidor deles pode ler os próprios cookies.',
  requestsStored: 'Nada é guardado no seu navegador.',
  requestDiscovery: 'Onde perguntar',
  requestReviews: 'Avaliações',
  requestSubjects: 'Notas',
  requestPledges: 'Compromissos',
  requestPeople: 'Pessoas',
  requestPage: 'Uma página, pelo que diz a marcação dela',
  requestData: 'Dados',
  requestSent: 'O que você enviou',
  requestMedium: 'Uma imagem ou um vídeo',
  requestCode: 'Código',
  requestRedirected: 'Respondido por {host}',
  closeRequests: 'Fechar',
};
