import type { PhotoProblem } from './photo-maker.ts';

const problemsNl: Record<PhotoProblem, string> = {
  'not-image': 'Dit is geen foto. Kies een bestand dat eindigt op .jpg, .png of .webp.',
  heic: 'Dit is een iPhone-foto (HEIC) die deze computer niet kan openen. Kies op je telefoon bij Instellingen, Camera, Structuur voor “Meest compatibel”, of mail de foto naar jezelf: dan wordt het een .jpg.',
  broken:
    'Deze foto is beschadigd en kan niet worden geopend. Haal de foto opnieuw van je telefoon of camera.',
  'too-heavy':
    'Dit bestand is groter dan 30 MB. Bewaar de foto eerst kleiner, bijvoorbeeld met Foto’s op je computer.',
  'too-many-pixels':
    'Deze foto heeft meer dan 40 miljoen beeldpunten. Bewaar de foto eerst kleiner, bijvoorbeeld met Foto’s op je computer.',
  'no-webp':
    'Deze browser kan geen foto’s verkleinen. Gebruik Chrome, Edge of Firefox, of de app voor je computer.',
  full: 'Deze computer heeft geen ruimte meer voor de foto. Maak ruimte vrij en probeer het dan opnieuw.',
};

const problemsEn: Record<PhotoProblem, string> = {
  'not-image': 'This is no photo. Choose a file that ends in .jpg, .png or .webp.',
  heic: 'This is an iPhone photo (HEIC) that this computer cannot open. On your phone choose “Most Compatible” at Settings, Camera, Formats, or mail the photo to yourself: then it becomes a .jpg.',
  broken: 'This photo is damaged and cannot be opened. Take it from your phone or camera once more.',
  'too-heavy':
    'This file is larger than 30 MB. Save the photo smaller first, for instance with Photos on your computer.',
  'too-many-pixels':
    'This photo has more than 40 million dots. Save it smaller first, for instance with Photos on your computer.',
  'no-webp':
    'This browser cannot make photos smaller. Use Chrome, Edge or Firefox, or the app for your computer.',
  full: 'This computer has no room left for the photo. Make some room, then try again.',
};

export const words = {
  nl: {
    add: 'Foto toevoegen',
    other: 'Andere foto',
    takeAway: 'Foto weghalen',
    all: 'Alles over deze foto',
    hint: 'De app maakt de foto kleiner en haalt eruit waar en wanneer die is gemaakt.',
    alt: 'Wat is er op de foto te zien?',
    altHint: 'Een zin voor wie de foto niet kan zien, zoals: drie buren drinken koffie in de tuin.',
    making: (done: number, total: number) =>
      total === 1 ? 'De foto wordt klaargemaakt…' : `Foto ${done + 1} van ${total} wordt klaargemaakt…`,
    notHere: 'De scherpe foto staat nog niet op deze computer. Die komt zodra er internet is.',
    inBin: 'Deze foto ligt in de prullenbak.',
    gone: 'Deze foto is er niet meer.',
    noConsent: (names: string, several: boolean) =>
      several
        ? `${names} hebben niet gezegd dat ze op de foto mogen. Vraag het voordat je de foto laat zien.`
        : `${names} heeft niet gezegd op de foto te mogen. Vraag het voordat je de foto laat zien.`,
    somebody: 'Iemand die hier niet meer staat',
    problems: problemsNl,
  },
  en: {
    add: 'Add a photo',
    other: 'Another photo',
    takeAway: 'Take the photo away',
    all: 'All about this photo',
    hint: 'The app makes the photo smaller and takes out where and when it was made.',
    alt: 'What is to be seen on the photo?',
    altHint: 'A sentence for who cannot see it, such as: three neighbours having coffee in the garden.',
    making: (done: number, total: number) =>
      total === 1 ? 'Making the photo ready…' : `Making photo ${done + 1} of ${total} ready…`,
    notHere: 'The sharp photo is not on this computer yet. It comes as soon as there is internet.',
    inBin: 'This photo is in the bin.',
    gone: 'This photo is not here any more.',
    noConsent: (names: string, several: boolean) =>
      several
        ? `${names} have not said that they may be in photos. Ask before you show it.`
        : `${names} has not agreed to be in photos. Ask before you show it.`,
    somebody: 'Somebody who is not here any more',
    problems: problemsEn,
  },
};
