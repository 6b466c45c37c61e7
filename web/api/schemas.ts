import type { z } from 'zod';
import type { AnyEndpoint } from './call.ts';

/** What the build makes of an operation: its schemas come later (`build/contracts.ts`). */
interface WithoutSchemas {
  schemas?: () => Promise<AnyEndpoint>;
}

/** Schema of an operation's body. Loaded on first use; at once where the contract is whole, as in tests. */
export async function bodySchemaOf(endpoint: AnyEndpoint): Promise<z.ZodType | undefined> {
  const { schemas } = endpoint as WithoutSchemas;
  return (schemas ? await schemas() : endpoint).body as z.ZodType | undefined;
}
