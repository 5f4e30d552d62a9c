import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openIndex } from '../../src/store/open.js';
import { pushIndex } from '../../src/store/postgres/push.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { contract } from './contract.js';
import { serverPrograms, startServer, type Server } from './postgres-server.js';

const programs = serverPrograms();
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-shared-'));
let server: Server;
if (programs !== undefined)
  beforeAll(async () => {
    server = await startServer(programs);
  });
afterAll(async () => {
  if (programs !== undefined) await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('there is a server to test with', () => {
  // A machine of a developer may have none; where changes are judged there must be one.
  if (process.env['CI'] !== undefined) expect(programs).toBeDefined();
});

const local = join(folder, 'contract', 'index.sqlite');
const push = (index: string, parameters = '') =>
  pushIndex({ index, address: server.address(parameters), keep: 1, grants: [], distribute: false });

(programs === undefined ? describe.skip : describe)('an index on a PostgreSQL server', () => {
  contract({
    name: 'postgres',
    save: async (contents) => {
      await saveIndex(local, contents);
      await push(local);
    },
    open: () => openIndex(server.address()),
  });
});
