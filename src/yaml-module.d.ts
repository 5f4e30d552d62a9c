/** Catalogue files are compiled to modules by the bundle and by jest's transformer: a call gives the file's records. */
declare module '*.yml' {
  const records: () => unknown;
  export default records;
}
