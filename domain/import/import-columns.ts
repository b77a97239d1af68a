/** What a column of a list can hold. `extra`: kept in the notes under its own heading. `ignore`: left out, by choice. */
export const columnTargets = [
  'memberId',
  'externalNumber',
  'name',
  'givenName',
  'namePrefix',
  'familyName',
  'addressLine',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'phone',
  'email',
  'birthDate',
  'villages',
  'volunteer',
  'skills',
  'interests',
  'languages',
  'newsletter',
  'notes',
  'extra',
  'ignore',
] as const;

export type ColumnTarget = (typeof columnTargets)[number];

export interface Column {
  header: string;
  target: ColumnTarget;
}

const synonyms: Partial<Record<ColumnTarget, string>> = {
  memberId: 'kenmerk',
  externalNumber:
    'lidnr lidnummer lidno relatienr relatienummer klantnummer nr nummer id member memberno membernumber number',
  name: 'naam volledigenaam name fullname',
  givenName: 'voornaam roepnaam firstname givenname',
  namePrefix: 'tussenvoegsel tussenvoegsels voorvoegsel tv tussenv infix prefix nameprefix',
  familyName: 'achternaam familienaam lastname surname familyname',
  addressLine: 'adres address straatenhuisnummer',
  street: 'straat straatnaam street streetname',
  houseNumber: 'huisnr huisnummer housenumber houseno streetnumber',
  postcode: 'postcode pc zip zipcode postalcode',
  city: 'woonplaats plaats plaatsnaam stad dorp city town village',
  phone: 'telefoon telefoonnummer tel telnr mobiel mobielnummer gsm phone phonenumber mobile telephone',
  email: 'email emailadres mail mailadres emailaddress',
  birthDate: 'gebdatum geboortedatum geboren geboortedag birthdate dateofbirth dob birthday',
  villages: 'dorpofwijk wijk buurt district neighbourhood villageorquarter',
  volunteer: 'vrijwilliger isvrijwilliger volunteer isavolunteer',
  skills: 'kangoed vaardigheden skills goodat',
  interests: 'interesses hobbys interests hobbies',
  languages: 'talen languages',
  newsletter: 'nieuwsbrief newsletter',
  notes: 'opmerkingen opmerking notitie notities bijzonderheden notes remarks comments',
};

const targetOfWord = new Map(
  columnTargets.flatMap((target) =>
    (synonyms[target] ?? '').split(' ').map((word) => [word, target] as const),
  ),
);

const bare = (header: string) => header.toLowerCase().replace(/[^a-z]/g, '');

/**
 * What each column probably holds, by its heading in Dutch or English. A heading that nobody knows is kept as `extra`.
 * A second column for the same thing is proposed too: its value is used where the first is empty.
 */
export const proposeColumns = (headers: readonly string[]): Column[] =>
  headers.map((header) => ({
    header: header.trim(),
    target: targetOfWord.get(bare(header) || '-') ?? 'extra',
  }));

/** Whether rows can become people: without a name nobody can. */
export const hasNameColumn = (columns: readonly Column[]): boolean =>
  columns.some(({ target }) => target === 'name' || target === 'givenName' || target === 'familyName');
