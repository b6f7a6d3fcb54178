import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Nada é carregado de {host} até que você concorde, e nada é guardado no seu navegador.',
  agreeReviews: 'Mostrar as avaliações fornecidas por {host}',
  agreeRating: 'Mostrar a nota fornecida por {host}',
  agreePledge: 'Mostrar os compromissos publicados por {host}',
  agreePerson: 'Mostrar os contatos fornecidos por {host}',
  requestsMade:
    'Tudo o que foi solicitado desde que esta página foi aberta. Elementos que consultam os mesmos servidores compartilham as respostas; por isso, estas são as solicitações de todos eles.',
  requestsNone: 'Nada foi solicitado ainda.',
  requestsAfter: 'Consultados quando você concordar: {host} e os servidores das imagens indicadas ali.',
  requestsLater:
    'Solicitações feitas somente quando você envia algo, como um voto, uma denúncia ou um pedido: {hosts}.',
  requestsSent:
    'Os dados são solicitados sem cookies e sem mencionar esta página. Como sempre, cada solicitação mostra ao servidor o seu endereço IP e o seu navegador. O que você escolheu ou buscou aparece no endereço solicitado.',
  requestsMedia:
    'Imagens e vídeos são carregados como em qualquer página: o servidor deles pode ler os próprios cookies.',
  requestsStored: 'Nada é guardado no seu navegador.',
  requestDiscovery: 'Onde perguntar',
  requestReviews: 'Avaliações',
  requestSubjects: 'Notas',
  requestPledges: 'Compromissos',
  requestPeople: 'Contatos',
  requestPage: 'Uma página, pelos dados no código dela',
  requestData: 'Dados',
  requestSent: 'O que você enviou',
  requestMedium: 'Uma imagem ou um vídeo',
  requestCode: 'Código',
  requestRedirected: 'Respondido por {host}',
  closeRequests: 'Fechar',
};
