import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Spanish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'No se carga nada de {host} hasta que usted acepte, y no se guarda nada en su navegador.',
  agreeReviews: 'Mostrar las reseñas facilitadas por {host}',
  agreeRating: 'Mostrar la valoración facilitada por {host}',
  agreePledge: 'Mostrar los compromisos publicados por {host}',
  agreePerson: 'Mostrar las personas de contacto indicadas por {host}',
  requestsMade:
    'Todo lo que se ha solicitado desde que se abrió esta página. Los elementos que consultan los mismos servidores comparten las respuestas, así que estas son las solicitudes de todos.',
  requestsNone: 'Todavía no se ha solicitado nada.',
  requestsAfter:
    'Se consultan cuando usted acepte: {host} y los servidores de las imágenes que allí se indican.',
  requestsLater:
    'Solicitudes que solo se hacen si usted envía algo, como un voto, una denuncia o una solicitud: {hosts}.',
  requestsSent:
    'Los datos se solicitan sin cookies y sin mencionar esta página. Como siempre, cada solicitud muestra al servidor su dirección IP y su navegador. Lo que usted eligió o buscó figura en la dirección solicitada.',
  requestsMedia:
    'Las imágenes y los vídeos se cargan como en cualquier página: su servidor puede leer sus propias cookies.',
  requestsStored: 'No se guarda nada en su navegador.',
  requestDiscovery: 'Dónde preguntar',
  requestReviews: 'Reseñas',
  requestSubjects: 'Valoraciones',
  requestPledges: 'Compromisos',
  requestPeople: 'Personas de contacto',
  requestPage: 'Una página, por los datos de su código',
  requestData: 'Datos',
  requestSent: 'Lo que usted envió',
  requestMedium: 'Una imagen o un vídeo',
  requestCode: 'Código',
  requestRedirected: 'Respuesta de {host}',
  closeRequests: 'Cerrar',
};
