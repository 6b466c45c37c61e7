import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { queryFor } from '../../api/queries.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/link/links.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { Doorway } from './Doorway.tsx';
import { brandingOf, brandingQuery } from './look.ts';
import { useArrival } from './useArrival.ts';

type Params = { token: string };

const linkQuery = (token: string) => ({
  ...queryFor(tenancyContract.readPersonalLink, { params: { token } }),
  staleTime: 0,
});

export default definePage<Params>({
  load: async ({ client, params }) => {
    await prefetch(client, linkQuery(params.token), brandingQuery);
    const { tenant } = await client.query({ ...linkQuery(params.token), staleTime: 'static' });
    await prefetch(client, brandingOf(tenant));
  },
  Page: LinkPage,
});

/**
 * A personal link: one press opens it, because mail scanners open links too. Whoever is signed in already goes straight on;
 * a link that is over leads to signing in, and then to the same page.
 */
function LinkPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const link = useData(linkQuery(params.token));
  const look = useData(brandingOf(link.tenant));
  const arrive = useArrival(link.path);
  const straight = useRef(link.here);
  useEffect(() => {
    if (straight.current) void arrive();
    straight.current = false;
  });
  if (!link.works && !link.here) return <Over look={look} path={link.path} />;
  return (
    <Doorway title={t(`session.door.${link.kind}.title`, { vendor: look.name })} look={look}>
      <Text>{t(`session.door.${link.kind}.lead`, { name: link.name })}</Text>
      <Opening token={params.token} secondFactor={link.secondFactor} onOpened={arrive} />
      <Text size="sm" c="dimmed">
        {t('session.door.until')} <DateText value={link.expiresAt} as="moment" />
      </Text>
    </Doorway>
  );
}

function Over({ look, path }: { look: Parameters<typeof Doorway>[0]['look']; path: string }) {
  const { t } = useTranslation();
  return (
    <Doorway title={t('session.door.over.title')} {...(look ? { look } : {})}>
      <Alert color="gray" variant="light">
        {t('session.door.over.what')}
      </Alert>
      <LinkButton to={paths.signIn()} search={{ next: path }} fullWidth>
        {t('session.door.over.go')}
      </LinkButton>
    </Doorway>
  );
}

function Opening({
  token,
  secondFactor,
  onOpened,
}: {
  token: string;
  secondFactor: boolean;
  onOpened: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = useCommand(tenancyContract.openPersonalLink, {
    refresh: [],
    onDone: () => onOpened(),
    onProblem: (problem) => {
      if (problem.code !== 'wrong_code') return false;
      setWrong(true);
      setCode('');
      return true;
    },
  });
  const go = () => void open.run({ body: { token, ...(secondFactor ? { code } : {}) } });
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {secondFactor && (
        <TextInput
          label={t('session.code.label')}
          description={t('session.door.code_help')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          error={wrong && t('session.code.wrong')}
          onChange={(event) => {
            setWrong(false);
            setCode(event.currentTarget.value);
          }}
        />
      )}
      <Button type="submit" fullWidth data-autofocus loading={open.pending} disabled={secondFactor && code === ''}>
        {t('session.door.go')}
      </Button>
    </Stack>
  );
}
