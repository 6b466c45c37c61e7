import { useDocumentTitle } from '@mantine/hooks';

/** Title of the browser's tab: the page first, because tabs are cut at the end. */
export function useTitle(title: string): void {
  useDocumentTitle(title ? `${title} · Millrace` : 'Millrace');
}
