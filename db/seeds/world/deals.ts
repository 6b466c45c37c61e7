import { addDays, type BusinessCalendar } from '../../../server/kit/calendar.ts';
import { drawNumber } from './deal-number.ts';
import type { SeedWriter } from '../writer.ts';
import type { AccountPlan } from './accounts.ts';
import { stageOf, vocabularyOf, type Vocabulary } from './deal-words.ts';
import { draftStory, pastStory, waitingStory, type Story } from './deal-story.ts';
import { eventsOf, type HistoryEvent } from './history.ts';
import { makePerson, misspelt, type Organisation, type OrganisationMaker } from './organisations.ts';
import type { Member, PartnerPlan, VendorPlan, WorldSize } from './plan.ts';
import { LADDER, officeCalendar } from './programme.ts';
import { daysAfter, type Random } from './random.ts';
import type { ProgrammeIds } from './write-vendor.ts';

/** A registration of the world with its history. */
export interface DealPlan {
  id: string;
  partner: PartnerPlan;
  author: Member;
  organisation: Organisation;
  customerName: string;
  story: Story;
  number: string;
}

const TYPE_WEIGHTS = { new_business: 70, expansion: 22, renewal: 8 };
const NEEDS = [
  'Two packaging lines should report downtime to the plant manager without manual logs.',
  'Replaces a home-grown historian that nobody can maintain any more.',
  'Energy audit is due next year; they need metering per machine.',
  'Vibration data from the presses is recorded but never looked at.',
  'New plant opens in spring, automation concept is being decided now.',
  'Safety authority asked for continuous monitoring of the robot cells.',
  'Group standard for all sites, first site decides.',
];
const COMPETITORS = ['AVENA', 'PlantOS', 'In-house development', 'Sigma Historian', null, null, null];

function linesOf(random: Random, ids: ProgrammeIds, most: number) {
  const products = [...ids.products].sort(() => random.next() - 0.5).slice(0, random.int(1, most));
  return products.map(({ id, price }) => {
    const quantity = price < 1_000_000 ? random.int(1, 12) : random.int(1, 4);
    return { product_id: id, quantity, unit_price_minor: price };
  });
}

/** Of a sparse world every so manieth registration has its history. */
const SPARSE_HISTORY = 20;

/** Writes the registrations of a world with their lines; answers the events that tell their story. */
export class DealWriter {
  #writer: SeedWriter;
  #random: Random;
  #vendor: VendorPlan;
  #ids: ProgrammeIds;
  #maker: OrganisationMaker;
  #accounts: readonly AccountPlan[];
  #now: Date;
  #recent: DealPlan[] = [];
  #numbers = new Set<string>();
  #calendar: BusinessCalendar;
  constructor(
    writer: SeedWriter,
    random: Random,
    vendor: VendorPlan,
    world: { ids: ProgrammeIds; maker: OrganisationMaker; accounts: readonly AccountPlan[]; now: Date },
  ) {
    this.#writer = writer;
    this.#random = random;
    this.#vendor = vendor;
    this.#ids = world.ids;
    this.#maker = world.maker;
    this.#accounts = world.accounts;
    this.#now = world.now;
    this.#calendar = officeCalendar(vendor.timeZone, vendor.holidays);
  }

  async write(size: WorldSize): Promise<HistoryEvent[]> {
    const words = await this.#writer.inTenant(this.#vendor.tenantId, (db) => vocabularyOf(db, this.#vendor.tenantId));
    const events: HistoryEvent[] = [];
    for (let start = 0; start < size.deals; start += 500) {
      const plans = Array.from({ length: Math.min(500, size.deals - start) }, (_, index) =>
        this.#plan(start + index, size),
      );
      const rows = plans.map((plan) => this.#row(plan, words, size.sparse ? 1 : 3));
      await this.#writer.write(this.#vendor.tenantId, {
        deals: rows.map(({ deal }) => deal),
        deal_lines: rows.flatMap(({ lines }) => lines),
      });
      for (const [index, plan] of plans.entries()) {
        if (size.sparse && (start + index) % SPARSE_HISTORY !== 0) continue;
        events.push(...eventsOf(this.#random, this.#vendor, plan, rows[index]!.deal));
      }
    }
    return events;
  }

  /** A number that this vendor has not given yet; among many thousands chance draws one twice. */
  #number(): string {
    const number = drawNumber(this.#random, 'D-');
    if (this.#numbers.has(number)) return this.#number();
    this.#numbers.add(number);
    return number;
  }

  #storyAt(index: number, partner: PartnerPlan, size: WorldSize): Story {
    const calendar = this.#calendar;
    if (index < size.waiting) return waitingStory(this.#random, this.#now, calendar);
    if (index < size.waiting + size.drafts) return draftStory(this.#random, this.#now);
    const days = LADDER.find((tier) => tier.name === partner.tier)!.days;
    const from = new Date(Math.max(partner.since.getTime(), daysAfter(this.#now, -size.months * 30.4).getTime()));
    // Programmes grow: the square root draws more registrations to the recent months.
    const share = Math.sqrt(this.#random.next());
    const at = new Date(from.getTime() + share * (daysAfter(this.#now, -6).getTime() - from.getTime()));
    return pastStory(this.#random, this.#random.moment(at, daysAfter(at, 0.9)), this.#now, days, calendar);
  }

  #plan(index: number, size: WorldSize): DealPlan {
    const random = this.#random;
    const active = this.#vendor.partners.filter((partner) => partner.status === 'active');
    // A few partners bring most of the registrations.
    const partner = active[Math.floor(random.next() ** 1.8 * active.length)]!;
    const sellers = partner.people.filter((member) => ['partner_sales', 'partner_administrator'].includes(member.role));
    const story = this.#storyAt(index, partner, size);
    const { organisation, customerName } = this.#customer();
    const plan: DealPlan = {
      id: random.id(story.createdAt),
      partner,
      author: random.pick(sellers),
      organisation,
      customerName,
      story,
      number: this.#number(),
    };
    if (index % 3 === 0) this.#recent.push(plan);
    return plan;
  }

  /** Mostly somebody new; sometimes a customer that the vendor or another partner knows, in other words. */
  #customer(): { organisation: Organisation; customerName: string } {
    const random = this.#random;
    const known = random.chance(0.14)
      ? random.pick(this.#accounts).organisation
      : random.chance(0.08) && this.#recent.length > 0
        ? random.pick(this.#recent).organisation
        : undefined;
    if (known) return { organisation: known, customerName: misspelt(random, known) };
    const organisation = this.#maker.make();
    return { organisation, customerName: random.chance(0.5) ? organisation.legalName : organisation.name };
  }

  #row(plan: DealPlan, words: Vocabulary, mostLines: number) {
    const { story, organisation, partner } = plan;
    const random = this.#random;
    const lines = linesOf(random, this.#ids, mostLines);
    const amount = lines.reduce((sum, line) => sum + line.quantity * line.unit_price_minor, 0);
    const contact = makePerson(random, organisation.country, organisation.domain, new Set());
    const type = words.types.find((one) => one.key === random.weighted(TYPE_WEIGHTS)) ?? words.types[0]!;
    const deal = {
      tenant_id: this.#vendor.tenantId,
      id: plan.id,
      number: plan.number,
      partner_id: partner.id,
      created_by: plan.author.membershipId,
      created_by_name: plan.author.name,
      deal_type_id: type.id,
      customer_name: plan.customerName.slice(0, 200),
      customer_domain: random.chance(0.8) ? organisation.domain : null,
      customer_country: organisation.country.code,
      customer_city: organisation.city,
      contact_name: contact.name,
      contact_email: contact.email,
      description: random.pick(NEEDS),
      competitors: random.pick(COMPETITORS),
      rfp: random.chance(0.12),
      amount_minor: String(amount),
      currency: this.#vendor.currency,
      close_date: daysAfter(story.submittedAt ?? story.createdAt, random.int(25, 150))
        .toISOString()
        .slice(0, 10),
      stage_id: stageOf(random, words, story),
      outcome: story.outcome,
      approval_status: story.status,
      created_at: story.createdAt,
      updated_at: story.updatedAt,
      ...this.#submission(plan),
      ...this.#decision(plan, words),
      ...this.#protection(plan, type.key),
      ...this.#closing(plan, words, amount),
    };
    const rows = lines.map((line, position) => ({
      tenant_id: this.#vendor.tenantId,
      deal_id: plan.id,
      purpose: 'registered',
      position,
      partner_id: partner.id,
      ...line,
    }));
    return { deal, lines: rows };
  }

  #submission({ story, author, partner }: DealPlan) {
    return {
      submitted_by: story.submittedAt ? author.membershipId : null,
      submitted_by_name: story.submittedAt ? author.name : null,
      submitted_at: story.submittedAt,
      response_due_at: story.responseDueAt,
      first_response_at: story.respondedAt,
      response_minutes: story.responseMinutes,
      assigned_to: story.respondedAt ? partner.owner.membershipId : null,
    };
  }

  #decision({ story, partner }: DealPlan, words: Vocabulary) {
    const purpose = { rejected: 'reject', revoked: 'revoke', withdrawn: 'withdraw' }[story.status as string];
    const reasons = words.reasons.filter((reason) => reason.purpose === purpose);
    const decided = story.decidedAt !== null;
    return {
      decided_at: story.decidedAt,
      decided_by: decided ? partner.owner.membershipId : null,
      decided_by_name: decided ? partner.owner.name : null,
      decision_reason_id: reasons.length > 0 ? this.#random.pick(reasons).id : null,
    };
  }

  #protection({ story, partner }: DealPlan, typeKey: string) {
    const tier = LADDER.find((one) => one.name === partner.tier)!;
    const from = story.approvedAt;
    return {
      approved_at: from,
      protected_from: from,
      expires_at: from ? addDays(from, tier.days, this.#vendor.timeZone) : null,
      protection_days: from ? tier.days : null,
      discount_basis_points: from ? (tier.discounts[typeKey as keyof typeof tier.discounts] ?? 0) : null,
      tier_id: from ? this.#ids.tiers[tier.name] : null,
      tier_name: from ? tier.name : null,
    };
  }

  #closing({ story }: DealPlan, words: Vocabulary, amount: number) {
    const won = story.outcome === 'won';
    const lost = story.outcome === 'lost';
    const reasons = words.reasons.filter((reason) => reason.purpose === 'lost');
    return {
      won_at: won ? story.closedAt : null,
      won_amount_minor: won ? String(Math.round((amount * this.#random.int(80, 108)) / 100)) : null,
      lost_at: lost ? story.closedAt : null,
      closed_reason_id: lost ? this.#random.pick(reasons).id : null,
    };
  }
}
