import { formatDate } from '../../model/date.js';
import { STATUS_LABELS } from '../../model/status.js';
import type { Move } from '../moved.js';

/** How names are written. */
export interface MoveNames {
  readonly nameOf: (key: string) => string;
  readonly actOf: (key: string) => string;
}

type Say = (name: string, move: Move, names: MoveNames) => string;

const en: Say = (name, move, { nameOf, actOf }) => {
  switch (move.kind) {
    case 'ended': {
      const { status, since, by } = move.article.status;
      const when = since === undefined ? '' : ` since ${since}`;
      return `${name}: now ${STATUS_LABELS[status]}${when}${by === undefined ? '' : `, by ${actOf(by)}`}; the older index had it alive`;
    }
    case 'reworded':
      return `${name}: other words${move.from === undefined ? '' : ` since ${move.from}`} than in the older index`;
    case 'succeeded':
      return `${name}: followed by ${move.successors.map(nameOf).join(', ')}, which the older index did not know`;
    case 'scheduled':
      return `${name}: ${move.ends ? 'its wording ends' : 'another wording begins'} on ${move.on}, which the older index did not know`;
    case 'revived':
      return `${name}: dead in the older index, and not now`;
    case 'new':
      return `${name}: the older index did not know it`;
    case 'missing':
      return `${name}: the older index knew it, and this one does not`;
  }
};

const fr: Say = (name, move, { nameOf, actOf }) => {
  switch (move.kind) {
    case 'ended': {
      const { status, since, by } = move.article.status;
      const when = since === undefined ? '' : ` depuis le ${formatDate(since)}`;
      return `${name} : désormais ${STATUS_LABELS[status]}${when}${by === undefined ? '' : `, par ${actOf(by)}`} ; encore en vie dans l’ancien index`;
    }
    case 'reworded':
      return `${name} : rédaction différente de celle de l’ancien index${move.from === undefined ? '' : `, depuis le ${formatDate(move.from)}`}`;
    case 'succeeded':
      return `${name} : repris par ${move.successors.map(nameOf).join(', ')}, ce que l’ancien index ne savait pas`;
    case 'scheduled':
      return `${name} : ${move.ends ? 'sa rédaction prend fin' : 'une autre rédaction commence'} le ${formatDate(move.on)}, ce que l’ancien index ne savait pas`;
    case 'revived':
      return `${name} : mort dans l’ancien index, plus maintenant`;
    case 'new':
      return `${name} : inconnu de l’ancien index`;
    case 'missing':
      return `${name} : connu de l’ancien index, inconnu de celui-ci`;
  }
};

/** What `--since` says of one change. */
export const moveWords = (language: 'en' | 'fr'): Say => (language === 'fr' ? fr : en);
