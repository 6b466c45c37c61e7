/**
 * Places in the shells that features fill. A feature replaces the empty value by its own component or function; the
 * shells know nothing of the feature.
 */

/** The bell in both top bars. Not loaded later: a bell that appears would push its neighbours aside. */
export { Bell } from '../features/notifications/Bell.tsx';

/** The search of the palette on the person's side, or undefined when there is none for this person. */
export { useRecordSearch } from '../features/search/useRecordSearch.tsx';
