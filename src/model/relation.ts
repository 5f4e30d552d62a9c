/**
 * Relations are directed: the source acts on the target. `outgoing` is the label Légifrance prints on the source's page,
 * `incoming` on the target's; `official` are the link types (`typelien`) of the LEGI base that mean the same.
 */
export const RELATIONS = {
  cites: { outgoing: 'Cite', incoming: 'Cité par', official: ['CITATION'] },
  codifies: { outgoing: 'Codifie', incoming: 'Codifié par', official: ['CODIFICATION', 'CODIFIE'] },
  creates: { outgoing: 'Crée', incoming: 'Créé par', official: ['CREE', 'CREATION'] },
  amends: { outgoing: 'Modifie', incoming: 'Modifié par', official: ['MODIFIE', 'MODIFICATION'] },
  repeals: { outgoing: 'Abroge', incoming: 'Abrogé par', official: ['ABROGE', 'ABROGATION'] },
  transfers: {
    outgoing: 'Transfère',
    incoming: 'Transféré par',
    official: ['TRANSFERE', 'TRANSFERT', 'DEPLACE', 'DEPLACEMENT'],
  },
  annuls: { outgoing: 'Annule', incoming: 'Annulé par', official: ['ANNULATION', 'ANNULE'] },
  lapses: { outgoing: 'Périme', incoming: 'Périmé par', official: ['PEREMPTION', 'PERIME'] },
  replaces: { outgoing: 'Anciens textes', incoming: 'Nouveaux textes', official: ['CONCORDANCE', 'CONCORDE'] },
  applies: {
    outgoing: 'Applique',
    incoming: 'Appliqué par',
    official: ['TXT_SOURCE', 'APPLICATION', 'SPEC_APPLI', 'PILOTE_SUIVEUR'],
  },
  corrects: { outgoing: 'Rectifie', incoming: 'Rectifié par', official: ['RECTIFICATION'] },
  associates: { outgoing: 'Texte associé', incoming: 'Texte associé', official: ['TXT_ASSOCIE'] },
} as const satisfies Record<string, { outgoing: string; incoming: string; official: readonly string[] }>;

export type Relation = keyof typeof RELATIONS;

export const isRelation = (name: string): name is Relation => Object.hasOwn(RELATIONS, name);

export const RELATION_NAMES: readonly Relation[] = Object.keys(RELATIONS).filter(isRelation);

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
