/** Readings of agreements, each named once for loaders and components. */
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { queryFor } from '../../api/queries.ts';
import { paths } from '../../paths.ts';

export const agreementQuery = (agreementId: string) =>
  queryFor(agreementsContract.readAgreement, { params: { agreementId } });
export const agreementTimelineQuery = (agreementId: string) =>
  queryFor(agreementsContract.readAgreementTimeline, { params: { agreementId } });
export const templatesQuery = queryFor(agreementsContract.listAgreementTemplates, {});
export const templateQuery = (templateId: string) =>
  queryFor(agreementsContract.readAgreementTemplate, { params: { templateId } });
export const programmesQuery = queryFor(partnersContract.listProgrammes, {});

/** Addresses of agreements on a side of the counter. */
export const placesOf = (side: 'vendor' | 'partner') => (side === 'vendor' ? paths.console : paths.portal);
