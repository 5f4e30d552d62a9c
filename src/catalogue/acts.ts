import actRecords from './acts.yml';
import { numberedActs, titledTexts } from './catalogue-text.js';
import constitutionRecords from './constitution.yml';
import { lazy } from './lazy.js';

/** The constitutions of France and the texts that the Preamble of 1958 refers to. */
export const constitutionalTexts = lazy(() => titledTexts('constitution.yml', constitutionRecords()));

/** Acts that people call by a nickname, or by their date alone. */
export const acts = lazy(() => numberedActs('acts.yml', actRecords()));
