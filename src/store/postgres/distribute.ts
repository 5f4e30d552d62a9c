import { IndexError } from '../../model/errors.js';
import type { Target } from './address.js';
import type { Session } from './session.js';

/** That the database can spread tables over servers. @throws IndexError where Citus is not */
export async function requireCitus(session: Session, { shown }: Target): Promise<void> {
  const rows = await session.rows(`SELECT extversion FROM pg_extension WHERE extname = 'citus'`);
  if (rows.length > 0) return;
  throw new IndexError(`${shown}: this database has no Citus, so nothing can be distributed`, {
    hint: 'CREATE EXTENSION citus (its servers are listed by citus_add_node), or push without --distribute',
  });
}
