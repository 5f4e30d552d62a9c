import type { Relation } from '../../model/relation.js';

/** What the canvas is drawn with: the sheet's own colours, so that both themes have one source. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly asked: string;
  readonly alive: string;
  readonly dead: string;
  readonly cites: string;
  readonly acts: string;
  readonly follows: string;
}

/** The colours of the theme as it is now. */
export function currentColours(): Colours {
  // A variable of the sheet holds both themes; only as the colour of an element does it come to one.
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    paper: colour('card'),
    ink: colour('ink'),
    asked: colour('asked'),
    alive: colour('alive'),
    dead: colour('dead'),
    cites: colour('cites'),
    acts: colour('acts'),
    follows: colour('follows'),
  };
  probe.remove();
  return colours;
}

/** The kinds of relations that the picture tells apart. */
export const kindOf = (relation: Relation): 'cites' | 'acts' | 'follows' =>
  relation === 'cites' ? 'cites' : relation === 'replaces' || relation === 'transfers' ? 'follows' : 'acts';
