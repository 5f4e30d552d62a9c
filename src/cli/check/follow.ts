import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** A folder to be followed, with what is below it or without. */
export interface Followed {
  readonly folder: string;
  readonly deep: boolean;
}

/** What is being followed, until it is closed. */
export interface Following {
  /** Takes in folders that are new. */
  refresh(): void;
  close(): void;
}

/** Beyond this many folders, or where the system has no more watches to give, somebody looks now and then. */
const MOST_FOLDERS = 5000;
const POLL_MS = 2000;

/** Whether one watch of this system holds for everything below; elsewhere every folder has one of its own. */
const WATCHES_BELOW = process.platform === 'darwin' || process.platform === 'win32';

function below(folder: string, found: Set<string>): void {
  if (found.has(folder) || found.size > MOST_FOLDERS) return;
  found.add(folder);
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        below(join(folder, entry.name), found);
  } catch {
    // It went away, or is closed to us: nothing to follow there.
  }
}

function foldersOf(all: readonly Followed[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { folder, deep } of all)
    if (deep && !WATCHES_BELOW) below(folder, found);
    else found.add(folder);
  return found;
}

/**
 * Calls back whenever something may have changed in folders (more often rather than too rarely: whoever is called looks for
 * himself what it was).
 */
export function follow(all: readonly Followed[], changed: () => void): Following {
  const watchers = new Map<string, FSWatcher>();
  let poll: NodeJS.Timeout | undefined;
  const instead = (): void => {
    poll ??= setInterval(changed, POLL_MS);
  };
  const deep = new Set(all.filter((each) => each.deep).map(({ folder }) => folder));
  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { recursive: WATCHES_BELOW && deep.has(folder) }, changed);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      instead();
    }
  };
  const refresh = (): void => {
    const folders = foldersOf(all);
    if (folders.size > MOST_FOLDERS) instead();
    for (const [folder, watcher] of watchers)
      if (!folders.has(folder)) {
        watcher.close();
        watchers.delete(folder);
      }
    for (const folder of folders) if (!watchers.has(folder) && watchers.size < MOST_FOLDERS) add(folder);
  };
  refresh();
  return {
    refresh,
    close() {
      clearInterval(poll);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
