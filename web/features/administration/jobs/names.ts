import i18next from 'i18next';

/** What a job does, in words; the name itself for one that the catalogue does not know. */
export const jobWords = (name: string): string =>
  i18next.t(`administration.jobs.name.${name.replaceAll(/[.:-]/g, '_')}`, { defaultValue: name });
