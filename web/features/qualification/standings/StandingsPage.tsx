import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { standingList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, standingList), Page: StandingsPage });

/** Who holds a tier, who is about to lose one, and by when; a row leads to the partner. */
function StandingsPage() {
  const { t } = useTranslation();
  const tiers = (
    <LinkButton to={paths.console.tiers()} variant="default">
      {t('qualification.to_tiers')}
    </LinkButton>
  );
  return (
    <List
      spec={standingList}
      href={({ partnerId }) => paths.console.partner(partnerId)}
      headline={t('qualification.standings.lead')}
      actions={tiers}
      empty={
        <EmptyState
          icon={<IconScale size={22} stroke={1.75} />}
          title={t('qualification.standings.empty')}
          example={t('qualification.empty.example')}
          action={tiers}
        >
          {t('qualification.standings.empty_text')}
        </EmptyState>
      }
    />
  );
}
