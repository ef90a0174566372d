import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Plats', en: 'Venue' },
  list: ['name', 'city', 'address', 'updatedAt'],
  sort: 'name ASC',
  mainField: 'name',
  rows: [
    'name:8 city:4',
    'address:8 postalCode:4',
    'accessibilityInfo:12',
    'website:6 slug:6',
    'latitude:4 longitude:4',
  ],
  fields: {
    name: ['Namn'],
    address: ['Gatuadress'],
    postalCode: ['Postnummer'],
    city: ['Ort'],
    latitude: ['Latitud'],
    longitude: ['Longitud'],
    accessibilityInfo: ['Tillgänglighet', 'Entré, hiss, hörslinga, toalett.'],
    website: ['Webbplats', 'Hela adressen, börjar med https://.'],
  },
  english: {
    name: ['Name'],
    address: ['Street address'],
    postalCode: ['Postal code'],
    city: ['Town'],
    latitude: ['Latitude'],
    longitude: ['Longitude'],
    accessibilityInfo: ['Accessibility', 'Entrance, lift, hearing loop, toilet.'],
    website: ['Website', 'The whole address, begins with https://.'],
  },
};
