import type { PracticePlace } from '../settings.ts';
import { t } from './translate.ts';

/** Where a practice database is, in one line for a person. */
export function placeLine(place: PracticePlace): string {
  switch (place.engine) {
    case 'mariadb':
    case 'postgresql':
    case 'sqlserver':
      return t('connect.place', { database: place.database, host: place.host });
    case 'fhir':
      return place.url;
    default:
      return place.file;
  }
}
