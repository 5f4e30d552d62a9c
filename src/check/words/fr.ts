import { formatDate } from '../../model/date.js';
import { STATUS_LABELS } from '../../model/status.js';
import { isSure } from './sure-end.js';
import type { CheckWords, EndWords } from './words.js';

const day = formatDate;

const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} et ${String(names.length - 3)} autres` : names.join(', ');

const ended = ({ status, since, bound, by }: EndWords): string => {
  const when = since === undefined ? '' : bound ? ` au plus tard le ${day(since)}` : ` depuis le ${day(since)}`;
  return `${STATUS_LABELS[status]}${when}${by === undefined ? '' : `, par ${by}`}`;
};

export const fr: CheckWords = {
  day,
  dead: (end) => `${end.name} : ${ended(end)}`,
  outdated: (end, on, held) =>
    held
      ? `${end.name} : en vigueur à la date du texte (${day(on)}), ${ended(end)}`
      : `${end.name} : ${ended(end)}, ${isSure(end, on) ? '' : 'à ce qu’on sait '}après la date du texte (${day(on)})`,
  readAs: (successors, clause) =>
    `lue comme ${successors.length === 0 ? 'celle à ce qui l’a remplacé' : listed(successors)} (${clause} remplace la référence)`,
  onlyMark: 'connu seulement par une marque à côté de liens, simple indice et non preuve',
  sameDay: 'connu seulement par une marque à côté de liens vers un acte de ce jour, et il a pu y en avoir plusieurs',
  dayUnknown: 'le jour de la fin n’est pas connu : il a pu être en vigueur à la date du texte',
  youngerAct: (known) => `le droit connu s’arrête au ${known}, avant l’acte : le numéro a pu être repris depuis`,
  onPurpose: (why) =>
    ({
      former: 'droit ancien cité à dessein : les mots disent que c’est l’ancien article',
      renumbered: 'droit ancien cité à dessein : les mots donnent le numéro qu’il est devenu',
      frozen: 'droit ancien cité à dessein : les mots visent la rédaction d’alors',
      mentioned: 'mentionné et non cité : l’ancien côté d’une clause de remplacement',
      'said-repealed': 'les mots disent eux-mêmes qu’il n’est plus',
      quoted: 'dans la citation d’un autre texte',
      'extension-note': 'note d’extension : c’est l’arrêté qui parle, à sa propre date',
    })[why],
};
