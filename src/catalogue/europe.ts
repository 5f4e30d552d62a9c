import { titledTexts } from './catalogue-text.js';
import euRecords from './eu-acts.yml';
import { lazy } from './lazy.js';
import treatyRecords from './treaties.yml';

/** Regulations and directives of the European Union that go by a name. */
export const euActs = lazy(() => titledTexts('eu-acts.yml', euRecords()));

/** Treaties, conventions and international agreements that go by a name. */
export const treaties = lazy(() => titledTexts('treaties.yml', treatyRecords(), 'traite'));
