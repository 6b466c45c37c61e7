/** Words at the end of a company's name that say how it is set up, not who it is. Folded, without dots. */
const LEGAL = new Set(
  `ab ag as asa bv bvba co company corp corporation cv doo eg eirl ek eood gbr gesmbh gmbh group gruppe holding inc
  incorporated kft kg kgaa kk limited llc llp lp ltd ltda mbh nv ohg ood oy oyj plc pte pty pvt sa sarl sas se sl spa spzoo
  srl sro ug und and`.split(/\s+/),
);

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The part of a company's name that finds it in a list: `Ostsee Versorgung mbH & Co. KG` → `Ostsee Versorgung`. A name
 * that is nothing but such words stays as it is.
 */
export function coreName(name: string): string {
  const words = name
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  let end = words.length;
  while (end > 0 && (bare(words[end - 1]!) === '' || LEGAL.has(bare(words[end - 1]!)))) end -= 1;
  return (end === 0 ? words : words.slice(0, end)).join(' ');
}
