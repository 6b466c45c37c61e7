/** The only door into this module. */
export { countWords } from './corpus.ts';
export { indexSubjects, removeSubjects, setLive } from './indexing.ts';
export type { Subject } from './indexing.ts';
export type { Reason } from './identity.ts';
export { matchingJobs } from './jobs.ts';
export { lookUp } from './look-up.ts';
export type { Resembling } from './look-up.ts';
export { forgetLesson, learnDifferent, learnSame, listLessons } from './learning.ts';
export type { Forgotten } from './learning.ts';
export type { LessonRow } from './lesson-queries.ts';
export { parseDomain } from './domain.ts';
export { findMatches, verdict } from './matching.ts';
export type { Closeness, Findings, Match, PartnerVerdict, Search } from './matching.ts';
export type { Organisation } from './profile.ts';
export { describeReason } from './reasons.ts';
export type { Level, Verdict } from './score.ts';
export type { SubjectKind } from './subject-queries.ts';
export { takeTurn } from './turns.ts';
