import { IndexError, UsageError } from '../../model/errors.js';
import type { Target } from './address.js';
import { generationSchema } from './schema.js';
import type { Session } from './session.js';

/** A name as SQL writes it, whatever is in it. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Lets roles read an index and nothing else: every generation that there is. Roles are remembered by the server, so that the
 * next push gives them the next generation too.
 * @throws IndexError for a role that is not there
 */
export async function grantReading(
  session: Session,
  { schema, shown }: Target,
  { generation, roles }: { readonly generation: number; readonly roles: readonly string[] },
): Promise<void> {
  const own = generationSchema(schema, generation);
  for (const role of roles) {
    if (role.includes('\0')) throw new UsageError(`--grants: "${role}" cannot be a role`);
    const [found] = await session.rows('SELECT 1 FROM pg_roles WHERE rolname = $1::text', role);
    if (found === undefined)
      throw new IndexError(`${shown}: there is no role "${role}"`, { hint: `CREATE ROLE ${quoted(role)} LOGIN` });
    await session.rows(`GRANT USAGE ON SCHEMA "${schema}" TO ${quoted(role)};
      GRANT SELECT ON "${schema}".migration, "${schema}".generation TO ${quoted(role)}`);
  }
  const readers = await session.rows(
    `SELECT DISTINCT grantee FROM information_schema.role_table_grants
     WHERE table_schema = $1::text AND table_name = 'generation' AND privilege_type = 'SELECT' AND grantee <> current_user`,
    schema,
  );
  for (const [role] of readers) {
    const name = role === 'PUBLIC' ? 'PUBLIC' : quoted(String(role));
    await session.rows(
      `GRANT USAGE ON SCHEMA ${own} TO ${name}; GRANT SELECT ON ALL TABLES IN SCHEMA ${own} TO ${name}`,
    );
  }
}
