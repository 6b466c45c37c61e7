/** Trees of the guarded language back to source. The library's own writer bends small numbers and splits emoji. */
import type { ASTNode } from '@marcbachmann/cel-js';

/** Text as a literal. JSON's escapes are all understood; half an emoji, which no source can spell, is replaced. */
export const textLiteral = (text: string): string => JSON.stringify(text.toWellFormed());

/** Source that parses to the same tree, with every operation in parentheses. */
export function sourceOf(node: ASTNode): string {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'string' ? textLiteral(node.args) : String(node.args);
    case 'id':
      return node.args;
    case '.':
      return `${sourceOf(node.args[0])}.${node.args[1]}`;
    case '!_':
      return `!(${sourceOf(node.args)})`;
    case '-_':
      return `-(${sourceOf(node.args)})`;
    case 'list':
      return `[${node.args.map(sourceOf).join(', ')}]`;
    case 'call':
      return `${node.args[0]}(${node.args[1].map(sourceOf).join(', ')})`;
    case 'rcall':
      return `${sourceOf(node.args[1])}.${node.args[0]}(${node.args[2].map(sourceOf).join(', ')})`;
    default: {
      const [left, right] = node.args as readonly [ASTNode, ASTNode];
      return `(${sourceOf(left)} ${node.op} ${sourceOf(right)})`;
    }
  }
}
