import { fstatSync, statSync, writeSync, type Stats } from 'node:fs';
import { errorCode } from '../store/error-code.js';
import type { Sink } from './io.js';

const isNothing = (file: Stats): boolean =>
  file.isCharacterDevice() && file.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/**
 * Whether a descriptor is a file, a pipe, a socket or `/dev/null`, which Node too writes to at once, waiting for the reader.
 * Not: a terminal, a closed descriptor, anything on Windows, where a pipe's reader is not waited for.
 */
function isPlain(descriptor: number, platform: string): boolean {
  if (platform === 'win32') return false;
  try {
    const file = fstatSync(descriptor);
    return file.isFile() || file.isFIFO() || file.isSocket() || isNothing(file);
  } catch {
    return false;
  }
}

const LONGEST_WAIT = 32;

/** Milliseconds in which nothing is done. */
const sleep = (time: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);

/** Writes all bytes; of a pipe that somebody made one that does not wait, again and again until it takes them. */
function writeWhole(bytes: Uint8Array, write: (bytes: Uint8Array) => number): void {
  let wait = 1;
  for (let rest = bytes; rest.length > 0;) {
    try {
      rest = rest.subarray(write(rest));
      wait = 1;
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
      sleep(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
}

const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown;

/** A sink over something that takes some of the bytes it is given and says how many, or throws the system's error. */
export const sinkOver = (write: (bytes: Uint8Array) => number): Sink => ({
  write(chunk, done) {
    try {
      writeWhole(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, write);
    } catch (error) {
      done(isError(error) ? error : new Error(String(error)));
      return false;
    }
    done();
    return true;
  },
});

/**
 * A sink that writes to a descriptor without Node's streams, which take a twentieth of a small check to load; `undefined`
 * where only those will do.
 */
export const descriptorSink = (descriptor: number, platform: string = process.platform): Sink | undefined =>
  isPlain(descriptor, platform) ? sinkOver((bytes) => writeSync(descriptor, bytes)) : undefined;
