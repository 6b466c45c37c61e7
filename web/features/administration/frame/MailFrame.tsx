import classes from './MailFrame.module.css';

export interface MailFrameProps {
  html: string;
  title: string;
}

/**
 * A mail as its reader sees it. Its HTML is untrusted: the frame runs no script, has no origin and cannot leave the page;
 * links open in a new tab.
 */
export function MailFrame({ html, title }: MailFrameProps) {
  return (
    <iframe
      className={classes.frame}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={withOpenLinks(html)}
    />
  );
}

/** Links of the mail open beside the app, not inside the frame. */
export const withOpenLinks = (html: string): string =>
  /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, '$&<base target="_blank">')
    : `<head><base target="_blank"></head>${html}`;
