import classes from './MentionText.module.css';
import { cutAtNames } from './mention.ts';

/** Somebody's words with the people in them marked; the reader's own name more so. */
export function MentionText({ text, mentions }: { text: string; mentions: readonly { name: string; me: boolean }[] }) {
  const own = new Set(mentions.filter(({ me }) => me).map(({ name }) => `@${name}`));
  const pieces = cutAtNames(
    text,
    mentions.map(({ name }) => name),
  );
  return (
    <>
      {pieces.map((piece, index) =>
        piece.named ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never move
          <span key={index} className={classes.name} data-me={own.has(piece.text) || undefined}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
