/** The app's screens that speak of no one document, with a short name for each. */
export const screens = [
  ['vandaag', '/vandaag'],
  ['mensen', '/mensen'],
  ['nieuw-persoon', '/mensen/nieuw'],
  ['inlezen', '/mensen/inlezen'],
  ['lijsten', '/mensen/lijsten'],
  ['agenda', '/agenda'],
  ['nieuwe-activiteit', '/agenda/nieuw'],
  ['elkaar-helpen', '/elkaar-helpen'],
  ['gids', '/gids'],
  ['gids-nakijken', '/gids/nakijken'],
  ['locaties', '/locaties'],
  ['fotos', '/fotos'],
  ['buurt', '/buurt'],
  ['op-deze-computer', '/op-deze-computer'],
  ['verbinding', '/verbinding'],
  ['prullenbak', '/prullenbak'],
  ['opruimen', '/opruimen'],
  ['wie-deed-wat', '/activiteit'],
  ['sinds', '/sinds'],
  ['hulp', '/hulp'],
  ['verwerkingen', '/verwerkingen'],
] as const;

/** The same for what is opened of the demo buurt. */
export const opened = [
  ['persoon', '/mensen/member:01K0DEM0000000000000000001'],
  ['wissen', '/mensen/member:01K0DEM0000000000000000001/wissen'],
  ['gegevens', '/mensen/member:01K0DEM0000000000000000001/gegevens'],
  ['activiteit', '/agenda/event:01K0DEM0000000000000000010'],
  ['aanbod', '/elkaar-helpen/offer:01K0DEM0000000000000000001'],
] as const;
