export const words = {
  nl: {
    wrote: (who: string, field: string) => `${who} schreef bij ${field}`,
    keep: 'Dit houden',
    shown: 'staat er nu',
    me: 'Jij',
    somebody: 'Een teamgenoot',
  },
  en: {
    wrote: (who: string, field: string) => `${who} wrote at ${field}`,
    keep: 'Keep this',
    shown: 'stands there now',
    me: 'You',
    somebody: 'A colleague',
  },
};
