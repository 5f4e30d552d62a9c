/**
 * Relations are directed: the source acts on the target. `outgoing` is the label Légifrance prints on the source's page,
 * `incoming` on the target's. `does` and `undergoes` are the link types (`typelien`) of the official bases that mean the
 * same: with the first the end that is called « source » acts, with the second it is acted upon.
 */
export const RELATIONS = {
  cites: { outgoing: 'Cite', incoming: 'Cité par', does: ['CITATION', 'RENVOI', 'RENVOIT'], undergoes: [] },
  codifies: { outgoing: 'Codifie', incoming: 'Codifié par', does: ['CODIFIE'], undergoes: ['CODIFICATION'] },
  creates: { outgoing: 'Crée', incoming: 'Créé par', does: ['CREE'], undergoes: ['CREATION'] },
  amends: { outgoing: 'Modifie', incoming: 'Modifié par', does: ['MODIFIE'], undergoes: ['MODIFICATION'] },
  repeals: { outgoing: 'Abroge', incoming: 'Abrogé par', does: ['ABROGE'], undergoes: ['ABROGATION'] },
  transfers: {
    outgoing: 'Transfère',
    incoming: 'Transféré par',
    does: ['TRANSFERE', 'DEPLACE'],
    undergoes: ['TRANSFERT', 'DEPLACEMENT'],
  },
  annuls: { outgoing: 'Annule', incoming: 'Annulé par', does: ['ANNULE'], undergoes: ['ANNULATION'] },
  lapses: { outgoing: 'Périme', incoming: 'Périmé par', does: ['PERIME'], undergoes: ['PEREMPTION'] },
  // The new text replaces the old one: « Anciens textes » stand on the page of the new.
  replaces: { outgoing: 'Anciens textes', incoming: 'Nouveaux textes', does: ['CONCORDANCE'], undergoes: ['CONCORDE'] },
  applies: {
    outgoing: 'Applique',
    incoming: 'Appliqué par',
    does: ['TXT_SOURCE', 'APPLICATION', 'PILOTE_SUIVEUR'],
    undergoes: ['SPEC_APPLI', 'APPLIQUE'],
  },
  corrects: { outgoing: 'Rectifie', incoming: 'Rectifié par', does: ['RECTIFIE'], undergoes: ['RECTIFICATION'] },
  // No end acts: which is which only keeps the two files that state one link from making two edges.
  associates: { outgoing: 'Texte associé', incoming: 'Texte associé', does: ['TXT_ASSOCIE'], undergoes: [] },
  ratifies: { outgoing: 'Ratifie', incoming: 'Ratifié par', does: ['RATIFIE'], undergoes: ['RATIFICATION'] },
  extends: {
    outgoing: 'Étend',
    incoming: 'Étendu par',
    does: ['ETEND', 'ELARGIT'],
    undergoes: ['EXTENSION', 'ELARGISSEMENT'],
  },
  transposes: { outgoing: 'Transpose', incoming: 'Transposé par', does: ['TRANSPOSITION'], undergoes: [] },
} as const satisfies Record<
  string,
  { outgoing: string; incoming: string; does: readonly string[]; undergoes: readonly string[] }
>;

export type Relation = keyof typeof RELATIONS;

export const isRelation = (name: string): name is Relation => Object.hasOwn(RELATIONS, name);

export const RELATION_NAMES: readonly Relation[] = Object.keys(RELATIONS).filter(isRelation);

/** The relations that an index of statuses keeps (`build --profile status`): what took whose place. */
export const STATUS_RELATIONS: readonly Relation[] = ['replaces', 'transfers'];

/** Which end of the relation the page that carries the list is. */
export interface DeclaredRelation {
  readonly relation: Relation;
  readonly page: 'source' | 'target';
}

const LABELS: ReadonlyMap<string, DeclaredRelation> = new Map(
  RELATION_NAMES.flatMap((relation): [string, DeclaredRelation][] => [
    [RELATIONS[relation].incoming.toLowerCase(), { relation, page: 'target' }],
    [RELATIONS[relation].outgoing.toLowerCase(), { relation, page: 'source' }],
  ]),
);

/** What a label of « Liens relatifs » declares, or `undefined` for a label that names no relation. */
export const parseRelationLabel = (label: string): DeclaredRelation | undefined =>
  LABELS.get(label.trim().replace(/\s+/g, ' ').toLowerCase());

type OfficialRow = readonly [type: string, meaning: { readonly relation: Relation; readonly acts: boolean }];

const OFFICIAL = new Map(
  RELATION_NAMES.flatMap((relation): OfficialRow[] => [
    ...RELATIONS[relation].does.map((type): OfficialRow => [type, { relation, acts: true }]),
    ...RELATIONS[relation].undergoes.map((type): OfficialRow => [type, { relation, acts: false }]),
  ]),
);

/** The relation that an official link type means; `undefined` for a type that names none. */
export const officialRelation = (type: string): Relation | undefined => OFFICIAL.get(type)?.relation;

/**
 * What an official link says of the document that holds it. `sens` is the role of that document, not of the other end:
 * `MODIFIE cible` and `MODIFICATION source` both say that it is amended (checked label by label on the Code civil).
 * `undefined` for a type or a role that is not known: such a link claims no direction.
 */
export function officialLink(type: string, sens: string): DeclaredRelation | undefined {
  const known = OFFICIAL.get(type);
  if (known === undefined || (sens !== 'source' && sens !== 'cible')) return undefined;
  return { relation: known.relation, page: (sens === 'source') === known.acts ? 'source' : 'target' };
}
