import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { Deal, DealComment, DealTimelineEntry } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { pagesFor } from '../../../api/queries.ts';
import { Composer } from '../../../ui/record/Composer.tsx';
import { Timeline } from '../../../ui/record/Timeline.tsx';
import type { TimelineEntry } from '../../../ui/record/timeline.ts';
import { CommentBody } from './CommentBody.tsx';
import { commentsQuery, peopleOf } from './comments.ts';
import { eventLook } from './eventLooks.ts';
import { commentOf } from './eventWords.ts';
import { useEventWords } from './useEventWords.ts';

/** What is typed into a draft is saved every few seconds, and a corrected comment says so itself: no news. */
const NO_NEWS = new Set(['deal.draft_saved', 'deal.comment_edited', 'deal.comment_edited_internally']);
/** The engine does it, whoever caused it. */
const BY_ITSELF = new Set(['deal.checked', 'approval.requested', 'approval.asked', 'approval.recalled']);

export const timelineQuery = (dealId: string) =>
  pagesFor(dealsContract.readTimeline, { params: { dealId }, query: {} });

export interface DealTimelineProps {
  deal: Pick<Deal, 'id' | 'abilities'>;
  /** Who reads a shared comment: the partner's name for vendor staff, the vendor's for partners. */
  readers: string;
}

/** Everything that happened to a registration and was said about it, with the field to say more. For both sides. */
export function DealTimeline({ deal, readers }: DealTimelineProps) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(timelineQuery(deal.id));
  const comments = useQuery(commentsQuery(deal.id));
  const tell = useEventWords();
  const send = useCommand(dealsContract.addComment);
  const { comment, commentInternally } = deal.abilities;
  const events = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const entries = events
    .filter(({ type }) => !NO_NEWS.has(type))
    .map((event) => entryOf(deal.id, event, tell(event), comments.data?.get(commentOf(event))));
  return (
    <Timeline
      entries={entries}
      onOlder={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      loadingOlder={pages.isFetchingNextPage}
      composer={
        <Composer
          ability={comment}
          canBeInternal={commentInternally.allowed}
          audience={t('deals.shared.audience', { readers })}
          people={(internal) => peopleOf(deal.id, internal)}
          onSend={({ text, internal, mentions }) =>
            send.run({
              params: { dealId: deal.id },
              body: { body: text, visibility: internal ? 'internal' : 'shared', mentions },
            })
          }
        />
      }
    />
  );
}

function entryOf(
  dealId: string,
  event: DealTimelineEntry,
  { sentence, said }: { sentence: string; said: string[] },
  comment: DealComment | undefined,
): TimelineEntry {
  const { icon, tone } = eventLook(event.type);
  const body = comment ? <CommentBody dealId={dealId} comment={comment} /> : said.join('\n');
  return {
    id: event.id,
    at: event.at,
    actor: event.actor.kind === 'system' || BY_ITSELF.has(event.type) ? null : event.actor.name,
    text: sentence,
    icon: createElement(icon),
    tone,
    ...(body ? { body } : {}),
    internal: event.visibility === 'internal',
  };
}
