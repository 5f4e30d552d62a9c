/** Catalogue files are compiled to modules by the bundle and by jest's transformer. */
declare module '*.yml' {
  const value: unknown;
  export default value;
}
