import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Spanish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'No se carga nada de {host} hasta que usted acepte, y no se guarda nada en su navegador.',
  agreeReviews: 'Mostrar las opiniones de {host}',
  agreeRating: 'Mostrar la valoración de {host}',
  agreePledge: 'Mostrar los compromisos de {host}',
  agreePerson: 'Mostrar con quién hablar, de {host}',
  requestsMade:
    'Todo lo que se ha solicitado desde que se abrió esta página. Los elementos que consultan los mismos servidores comparten las respuestas, así que estas son las solicitudes de todos.',
  requestsNone: 'Todavía no se ha solicitado nada.',
  requestsAfter:
    'Se solicita cuando usted acepte: {host} y los servidores de las imágenes que allí se nombran.',
  requestsLater: 'Solo se solicita cuando usted envía algo, como un voto, un aviso o una petición: {hosts}.',
  requestsSent:
    'Los datos se solicitan sin cookies y sin nombrar esta página. Como toda solicitud, muestra al servidor su dirección de red y su navegador. Lo que usted eligió o buscó figura en la dirección.',
  requestsMedia:
    'Las imágenes y los vídeos se cargan como en cualquier página: su servidor puede leer sus propias cookies.',
  requestsStored: 'No se guarda nada en su navegador.',
  requestDiscovery: 'Dónde preguntar',
  requestReviews: 'Opiniones',
  requestSubjects: 'Valoraciones',
  requestPledges: 'Compromisos',
  requestPeople: 'Personas',
  requestPage: 'Una página, por lo que dice su marcado',
  requestData: 'Datos',
  requestSent: 'Lo que usted envió',
  requestMedium: 'Una imagen o un vídeo',
  requestCode: 'Código',
  requestRedirected: 'Respondió {host}',
  closeRequests: 'Cerrar',
};
