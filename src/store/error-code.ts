/** The code of an error of the system or the driver (« ENOENT », « SQLITE_CORRUPT »), or the empty string. */
export const errorCode = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
