/**
 * A record while it is being put together: fields set one by one. What is done for every page and every bullet is done so,
 * because a literal that spreads other objects costs several times what setting the same fields does.
 */
export type Mutable<Whole> = { -readonly [Field in keyof Whole]: Whole[Field] };
