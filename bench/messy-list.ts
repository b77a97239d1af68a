/** A list as teams have them, `count` rows in Windows-1252, the same at every run: spellings, gaps, doubles and errors. */
export function messyList(count: number): Buffer {
  const header =
    'Lidnr;Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnr;Postcode;Woonplaats;Telefoon;E-mailadres;Geb.datum;Nieuwsbrief;Opmerkingen';
  const rows = Array.from({ length: count }, (_, at) => row(at).join(';'));
  return Buffer.from([header, ...rows].join('\r\n'), 'latin1');
}

/** Every so many rows something is wrong or odd; the numbers have no divisor in common, so all meet. */
function row(at: number): string[] {
  const pick = <T>(list: readonly T[], step: number): T | undefined =>
    list[Math.floor(at * step) % list.length];
  const number = String(10_000_000 + ((at * 7919) % 89_999_999));
  const given = pick(['Kees', 'Daan', 'Bram', 'RIA', 'noor', 'Zoë', 'José', 'Fatima'], 1) ?? '';
  const family = `${pick(['Dijkstra', 'Hendriks', 'Çelik', 'Graaf', 'Van Dam', 'smit', 'BAKKER'], 3) ?? ''}${at % 13 === 0 ? '' : at}`;
  return [
    at % 37 === 0 ? '' : String(10_000 + at),
    at % 97 === 0 ? '' : given,
    pick(['', '', '', "'t", 'van der', 'V.D.'], 5) ?? '',
    at % 97 === 0 ? '' : family,
    pick(['Dorpsstraat', 'Burg. Verkuijlstraat', '1e Wilakkerstraat', 'Kerkplein'], 7) ?? '',
    pick(['12-7', '191', '66a', '45 bis', '3', ''], 11) ?? '',
    pick(['2144 JC', '4374tw', '3753ZD', '12345', ''], 13) ?? '',
    pick(['BOXMEER', "'s-Hertogenbosch", 'Sambeek', 'Overloon'], 17) ?? '',
    pick([`06-${number}`, `(0485) ${number.slice(0, 6)}`, `0031 6${number}`, '', 'bel maar'], 19) ?? '',
    pick([`${given}${at}@voorbeeld.example`, '', `${given} ${at}@voorbeeld`], 23) ?? '',
    pick(['13-10-2002', '1979-07-28', '28-7-79', '', '31-02-1950'], 29) ?? '',
    pick(['ja', 'N', 'Ja, graag', ''], 31) ?? '',
    pick(['', '"noemt zich ""Truus"""', '=SOM(A1:A3)', 'niet bellen na 8 uur'], 41) ?? '',
  ];
}
