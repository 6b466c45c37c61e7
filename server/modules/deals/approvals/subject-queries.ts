import { sql } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import type { Asked, Colleague, Subject } from '../../../kit/approvals/kind.ts';
import { rolesWith } from '../../tenancy/index.ts';
import { visibleDeals } from '../queries.ts';

const subjects = (ctx: Ctx) =>
  visibleDeals(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .innerJoin('deal_types as t', (on) =>
      on.onRef('t.tenant_id', '=', 'd.tenant_id').onRef('t.id', '=', 'd.deal_type_id'),
    )
    .leftJoin('tiers as i', (on) => on.onRef('i.tenant_id', '=', 'p.tenant_id').onRef('i.id', '=', 'p.tier_id'))
    .select([
      'd.id',
      'd.number',
      'd.partner_id',
      'd.customer_name',
      'd.customer_country',
      'd.amount_minor',
      'd.currency',
      'd.close_date',
      'd.rfp',
      'd.on_behalf',
      'd.conflict_level',
      'd.verdict',
      'd.manual_review',
      'd.assigned_to',
      'd.submitted_by',
      't.key as type_key',
      'p.name as partner_name',
      'p.type as partner_type',
      'p.country as partner_country',
      'p.region as partner_region',
      'p.owner_id as partner_owner_id',
      'i.name as tier_name',
    ])
    .select(
      sql<string[]>`array(select distinct x.sku from deal_lines l
        join products x on x.tenant_id = l.tenant_id and x.id = l.product_id
        where l.tenant_id = d.tenant_id and l.deal_id = d.id and l.purpose = 'registered')`.as('products'),
    )
    .select(
      sql<string[]>`array(select distinct x.family from deal_lines l
        join products x on x.tenant_id = l.tenant_id and x.id = l.product_id
        where l.tenant_id = d.tenant_id and l.deal_id = d.id and l.purpose = 'registered' and x.family is not null)`.as(
        'families',
      ),
    );

type Row = Awaited<ReturnType<ReturnType<typeof subjects>['executeTakeFirstOrThrow']>>;

const amountOf = ({ amount_minor: minor, currency }: Row) =>
  minor === null || currency === null ? null : { minor: Number(minor), currency };

const subjectOf = (row: Row): Subject => ({
  id: row.id,
  partnerId: row.partner_id,
  about: { number: row.number, customer: row.customer_name },
  ownerId: row.assigned_to ?? row.partner_owner_id,
  submittedBy: row.submitted_by,
  facts: {
    'deal.amount': amountOf(row),
    'deal.currency': row.currency,
    'deal.type': row.type_key,
    'deal.products': row.products,
    'deal.product_families': row.families,
    'deal.close_date': row.close_date,
    'deal.rfp': row.rfp,
    'deal.on_behalf': row.on_behalf,
    // No attribute for rules: it only keeps a registration from being approved by itself.
    manual_review: row.manual_review,
    'customer.country': row.customer_country,
    'conflict.level': row.conflict_level,
    'conflict.verdict': row.verdict,
    'partner.name': row.partner_name,
    'partner.type': row.partner_type,
    'partner.tier': row.tier_name,
    'partner.country': row.partner_country,
    'partner.region': row.partner_region,
  },
});

/** A registration in view with the facts that rules ask for. Throws 404. */
export async function selectSubject(ctx: Ctx, id: string): Promise<Subject> {
  const row = await subjects(ctx).where('d.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return subjectOf(row);
}

/** Registrations in view that wait for a decision, the oldest promise first. */
export async function selectWaitingSubjects(ctx: Ctx, limit: number): Promise<Subject[]> {
  const rows = await subjects(ctx)
    .where(sql<boolean>`d.approval_status in ('submitted', 'under_review')`)
    .orderBy('d.response_due_at')
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows.map(subjectOf);
}

const voters = (ctx: Ctx) =>
  ctx.db
    .selectFrom('memberships as m')
    .select(['m.id', 'm.name', 'm.role'])
    .where('m.tenant_id', '=', ctx.tenantId)
    .where('m.partner_id', 'is', null)
    .where('m.status', '=', 'active')
    .where('m.role', 'in', [...rolesWith('approval.vote')])
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(500);

/** Vendor staff with a vote who see a partner: channel managers see their own partners and those of their territory. */
export async function selectColleagues(ctx: Ctx, partnerId: string, { roles, ids }: Asked): Promise<Colleague[]> {
  if (roles.length + ids.length === 0) return [];
  return voters(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'm.tenant_id').on('p.id', '=', partnerId))
    .where(({ or, eb }) =>
      or([
        ...(roles.length > 0 ? [eb('m.role', 'in', [...roles])] : []),
        ...(ids.length > 0 ? [eb('m.id', 'in', [...ids])] : []),
      ]),
    )
    .where(
      sql<boolean>`(m.role <> 'channel_manager' or p.owner_id = m.id
        or p.country = any (m.territory_countries) or p.region = any (m.territory_regions))`,
    )
    .execute();
}

/** Of these people those who have a vote at all. */
export async function selectVoters(ctx: Ctx, ids: readonly string[]): Promise<Colleague[]> {
  if (ids.length === 0) return [];
  return voters(ctx)
    .where('m.id', 'in', [...ids])
    .execute();
}
