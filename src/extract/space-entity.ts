const ENTITIES: readonly string[] = ['&nbsp;', '&#160;', '&#xa0;', '&#xA0;', '&thinsp;', '&#8239;', '&ensp;'];

/** Length of white space written as an entity (« article&nbsp;L. 1 »), or 0. */
export function spaceEntity(text: string, at: number): number {
  for (const entity of ENTITIES) if (text.startsWith(entity, at)) return entity.length;
  return 0;
}
