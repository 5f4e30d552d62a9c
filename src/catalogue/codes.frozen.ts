import { titledTexts } from './catalogue-text.js';
import codeRecords from './codes.yml';
import { lazy } from './lazy.js';
import localRecords from './local-texts.yml';

/** The codes of France, in force and repealed, with their cids. */
export const codes = lazy(() => titledTexts('codes.yml', codeRecords(), 'code'));

/** Law of France's territories that goes by a code's name but is not the national code, and old codes outside LEGI; no cid. */
export const localTexts = lazy(() => titledTexts('local-texts.yml', localRecords()));
