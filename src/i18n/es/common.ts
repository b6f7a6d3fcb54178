import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Spanish: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Cargando',
  tryAgain: 'Volver a intentarlo',
  aCustomer: 'Cliente',
  ownData: 'Datos facilitados por esta página.',
  providedBy: 'Datos facilitados por {host}.',
  readFrom: 'Datos leídos en el código de {host}.',
  asksFor: 'Qué se solicita',
  unreadItems: {
    one: 'No se ha podido leer {count} elemento.',
    many: 'No se han podido leer {count} de elementos.',
    other: 'No se han podido leer {count} elementos.',
  },
  opensNewTab: 'se abre en una pestaña nueva',
  failedOffline: 'No hay conexión. Este contenido aparecerá cuando vuelva a haberla.',
  failedUnreachable: 'No se puede acceder a este contenido en este momento.',
  failedNotFound: 'Todavía no hay nada aquí.',
  failedTimeout: 'Está tardando más de lo debido.',
  failedRateLimited: 'Hay demasiadas solicitudes en este momento. Inténtelo de nuevo dentro de un instante.',
  failedUnusable: 'La respuesta recibida no se puede mostrar.',
};
