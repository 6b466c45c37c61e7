/** Links inside the app. They load the page's code and data when the pointer rests on them. */
import { ActionIcon, Anchor, Button } from '@mantine/core';
import type { ActionIconProps, AnchorProps, ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

export type Search = Record<string, string | undefined>;

export interface RouterLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** From `paths`. */
  to: string;
  search?: Search;
  /** Keeps the scroll position, for tabs and filters. */
  stay?: boolean;
}

/** Bare link, for components that bring their own look: `<NavLink component={RouterLink} to={…}>`. */
export function RouterLink({ to, search, stay, ...rest }: RouterLinkProps) {
  return <Link to={to} search={search ?? {}} resetScroll={!stay} activeOptions={{ exact: true }} {...rest} />;
}

type LinkTo = Pick<RouterLinkProps, 'to' | 'search' | 'stay'> & { children: ReactNode };

/** Link in running text and in tables. */
export const TextLink = (props: LinkTo & AnchorProps) => <Anchor component={RouterLink} inherit {...props} />;

/** Link that looks like a button: it goes somewhere. What changes something is a real button. */
export const LinkButton = (props: LinkTo & ButtonProps) => <Button component={RouterLink} {...props} />;

/** Icon that goes somewhere; `label` is read by screen readers. */
export const LinkIcon = ({ label, ...props }: LinkTo & ActionIconProps & { label: string }) => (
  <ActionIcon component={RouterLink} aria-label={label} {...props} />
);
