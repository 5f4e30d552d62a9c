import * as z from 'zod/mini';

/** Attaches what editors show beside a key. */
export function described<T extends z.core.$ZodType>(schema: T, description: string, examples?: readonly string[]): T {
  z.globalRegistry.add(schema, { description, ...(examples === undefined ? {} : { examples: [...examples] }) });
  return schema;
}

/** Words that may be left out, but not empty. */
export const words = (description: string, examples?: readonly string[]): z.ZodMiniOptional<z.ZodMiniString> =>
  described(z.optional(z.string().check(z.minLength(1, 'is empty'))), description, examples);
