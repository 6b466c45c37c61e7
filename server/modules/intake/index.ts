/** The only door into this module. */
export { intakeContract } from './contract.ts';
export { listenForMail } from './mail/listener.ts';
export { intakeMails } from './mail/mails.ts';
export { mailJobs } from './mail/process.ts';
export { intakeRoutes } from './routes.ts';
