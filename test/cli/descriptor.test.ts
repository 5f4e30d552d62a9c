import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { descriptorSink, sinkOver } from '../../src/cli/descriptor.js';
import type { Sink } from '../../src/cli/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-descriptor-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** What `done` is told of one write. */
function told(sink: Sink | undefined, chunk: string | Uint8Array): Error | null | undefined {
  let said: Error | null | undefined = failing('nobody called');
  sink?.write(chunk, (error) => (said = error));
  return said;
}

describe('writing to a descriptor', () => {
  test('a file gets words and bytes, in order', () => {
    const path = join(folder, 'words.txt');
    const file = openSync(path, 'w');
    const sink = descriptorSink(file);
    expect(told(sink, 'L’article « L. 162-5 »\n')).toBeUndefined();
    expect(told(sink, Uint8Array.of(0x61, 0x0a))).toBeUndefined();
    expect(told(sink, '')).toBeUndefined();
    closeSync(file);
    expect(readFileSync(path, 'utf8')).toBe('L’article « L. 162-5 »\na\n');
    expect(told(sink, 'closed')).toMatchObject({ code: 'EBADF' });
  });

  test('nothing is written to like a file; a closed descriptor, a device and Windows are left to streams', () => {
    const nothing = openSync(devNull, 'w');
    expect(descriptorSink(nothing)).toBeDefined();
    expect(descriptorSink(nothing, 'win32')).toBeUndefined();
    closeSync(nothing);
    expect(descriptorSink(nothing)).toBeUndefined();
    const device = openSync('/dev/zero', 'r');
    expect(descriptorSink(device)).toBeUndefined();
    closeSync(device);
  });

  test('what takes a part is given the rest, what is full is asked again', () => {
    const taken: number[] = [];
    let calls = 0;
    const sink = sinkOver((bytes) => {
      if (++calls % 2 === 0) throw failing('EAGAIN');
      taken.push(...bytes.subarray(0, 3));
      return Math.min(3, bytes.length);
    });
    expect(told(sink, 'abcdefgh')).toBeUndefined();
    expect(String.fromCharCode(...taken)).toBe('abcdefgh');
    expect(calls).toBe(5);
  });

  test('every other error is told, an Error or not', () => {
    const throwing = (thrown: unknown): Sink =>
      sinkOver(() => {
        throw thrown;
      });
    expect(told(throwing(failing('EPIPE')), 'a')).toMatchObject({ code: 'EPIPE' });
    expect(told(throwing('gone'), 'a')).toEqual(new Error('gone'));
  });
});

describe('the program at a pipe', () => {
  const BIN = join(process.cwd(), 'bin/cite-graph.cjs');
  const list = `${process.execPath} ${BIN} help check`;

  test('whose reader leaves ends quietly', () => {
    const { stderr, status } = spawnSync('bash', ['-c', `${list} | head -1; echo "\${PIPESTATUS[0]}" >&2`], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '0\n', status: 0 });
  });

  test('that is slow gets every byte', () => {
    const whole = execFileSync('bash', ['-c', list]);
    const slow = execFileSync('bash', ['-c', `${list} | (sleep 0.3; cat)`]);
    expect(slow.equals(whole)).toBe(true);
  });
});
