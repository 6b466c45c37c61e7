/** A partner agreement: in force with some, signed or waiting with others, declined by one. */
import { useRoleTable } from '../../../server/kit/authorize.ts';
import type { Config } from '../../../server/kit/config.ts';
import type { Ctx } from '../../../server/kit/context.ts';
import { openFileStore } from '../../../server/kit/files/store.ts';
import { declineAgreement, remindOfAgreement } from '../../../server/modules/agreements/ending.ts';
import { issueAgreement } from '../../../server/modules/agreements/index.ts';
import { lockOptionalAgreement } from '../../../server/modules/agreements/queries.ts';
import { signAgreement } from '../../../server/modules/agreements/signing.ts';
import { createTemplate, publishTemplate } from '../../../server/modules/agreements/templates.ts';
import { roleHas } from '../../../server/modules/tenancy/index.ts';
import type { SeedWriter } from '../writer.ts';
import { asProduct } from './known.ts';
import { administratorOf, type Member, type PartnerPlan, type VendorPlan } from './plan.ts';
import { daysAfter } from './random.ts';

/** How far it has come with each partner, in this order; the first one is the favourite. */
const STORIES = ['in_force', 'in_force', 'sent', 'in_force', 'reminded', 'declined', 'sent'] as const;

const BODY = `# Partner agreement

{{vendor.name}} and {{partner.name}} agree on {{date}} to sell together.

## What both sides do

The partner registers its deals before it offers, keeps customers' data to itself, and takes part in the yearly review. The
vendor answers registrations within two business days, protects what it has approved, and pays what it has promised.

{{clauses}}

## How long it holds

Twelve months from the last signature. Either side may end it with three months' notice.`;

const TEMPLATE = {
  name: 'Partner agreement',
  programmeId: null,
  locale: 'en' as const,
  body: BODY,
  clauses: [
    {
      heading: 'Governing law in Germany, Austria and Switzerland',
      text: 'The law of the vendor’s seat applies.',
      countries: ['DE', 'AT', 'CH'],
      programmeIds: [],
    },
  ],
  method: 'typed' as const,
  signers: 1,
  countersign: 'automatic' as const,
  months: 12,
  renewal: 'automatic' as const,
  gate: false,
};

const FROM = { address: '203.0.113.24', userAgent: 'Firefox on Windows' };

const acting = (ctx: Ctx, config: Config, member: Member, partnerId: string | null): Ctx => ({
  ...ctx,
  config,
  files: openFileStore(config),
  actor: {
    ...ctx.actor,
    kind: 'person',
    id: member.membershipId,
    name: member.name,
    role: member.role,
    side: partnerId === null ? 'vendor' : 'partner',
    partnerId,
    partnerIds: partnerId === null ? [] : [partnerId],
  },
});

/** Writes a template and what became of it with a few partners. */
export async function writeAgreements(
  writer: SeedWriter,
  config: Config,
  vendor: VendorPlan,
  now: Date,
  favourite: PartnerPlan,
): Promise<void> {
  useRoleTable(roleHas);
  const administrator = administratorOf(vendor);
  const templateId = await asProduct(writer, vendor, daysAfter(now, -200), async (ctx) => {
    const as = acting(ctx, config, administrator, null);
    const { id } = await createTemplate(as, TEMPLATE);
    await publishTemplate(as, id);
    return id;
  });
  const others = vendor.partners.filter((one) => one !== favourite && one.status === 'active' && one.people.length > 1);
  for (const [index, partner] of [favourite, ...others].slice(0, STORIES.length).entries()) {
    await tell({ writer, config, vendor, now, templateId }, partner, STORIES[index]!, index);
  }
}

interface Scene {
  writer: SeedWriter;
  config: Config;
  vendor: VendorPlan;
  now: Date;
  templateId: string;
}

async function tell(
  { writer, config, vendor, now, templateId }: Scene,
  partner: PartnerPlan,
  story: (typeof STORIES)[number],
  index: number,
): Promise<void> {
  const sent = daysAfter(now, story === 'in_force' ? -150 + index * 9 : -9 + index);
  const on = <T>(hours: number, member: Member, partnerId: string | null, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    asProduct(writer, vendor, new Date(sent.getTime() + hours * 3_600_000), (ctx) =>
      work(acting(ctx, config, member, partnerId)),
    );
  const administrator = administratorOf(vendor);
  const issued = await on(0, administrator, null, (ctx) => issueAgreement(ctx, { templateId, partnerId: partner.id }));
  const signer = partner.people.find(({ role }) => role === 'partner_administrator');
  if (!issued || !signer) return;
  if (story === 'reminded') await on(48, administrator, null, (ctx) => remindOfAgreement(ctx, issued.id));
  if (story === 'declined') {
    const reason = 'Our legal department needs another notice period.';
    await on(30, signer, partner.id, (ctx) => declineAgreement(ctx, issued.id, reason));
  }
  if (story === 'in_force') await on(20, signer, partner.id, (ctx) => sign(ctx, issued.id, signer));
}

async function sign(ctx: Ctx, id: string, { name }: Member): Promise<void> {
  const row = (await lockOptionalAgreement(ctx, id))!;
  const input = { name, jobTitle: 'Managing director', typed: name, bodySha256: row.body_sha256 };
  await signAgreement(ctx, id, input, FROM);
}
