import { readable } from '../model/filler.js';
import type { CheckReport, Finding, RuleCard, Suggestion } from '../model/finding.js';
import { cleanWords } from '../report/cells.js';
import { byFile, placeOf, withRepeats, type Repeated } from './arrange.js';
import type { FindingsFormat } from './findings-format.js';
import { STYLE } from './html-style.js';
import { beside } from './plain-message.js';
import { summaryOf } from './summary.js';
import { chainWords, type Language, SEVERITY_WORDS, wayOut, whyWords } from './wording.js';
import { attributes, content } from './xml.js';

const TITLES = {
  en: {
    page: 'References to the law',
    skip: 'Skip to the findings',
    rules: 'Rules',
    files: 'Findings',
    also: 'also at',
  },
  fr: { page: 'Renvois à la loi', skip: 'Aller aux constats', rules: 'Règles', files: 'Constats', also: 'de même' },
};

/** Ways out that are shown at once; the others wait to be opened. */
const MOST_WAYS = 3;

const shown = (words: string): string => content(cleanWords(words));

const paragraph = (words: string | undefined, name?: string): string =>
  words === undefined || words === '' ? '' : `<p${attributes({ class: name })}>${shown(words)}</p>\n`;

/** Only addresses of the web are links: a report is opened by people who trust it. */
function named({ targetName, surface, address }: Finding): string {
  const words = shown(targetName ?? readable(surface));
  return address?.startsWith('https://') === true ? `<a${attributes({ href: address })}>${words}</a>` : words;
}

function quote({ context: { text, start, end } }: Finding): string {
  const from = Math.max(0, start - 300);
  const to = Math.min(text.length, end + 300);
  const before = (from > 0 ? '…' : '') + shown(text.slice(from, start));
  const after = shown(text.slice(end, to)) + (to < text.length ? '…' : '');
  return `<blockquote lang="fr">${before}<mark>${shown(text.slice(start, end))}</mark>${after}</blockquote>\n`;
}

function ways(finding: Finding, language: Language): string {
  const { suggestions } = finding;
  if (suggestions.length === 0) return '';
  const item = (suggestion: Suggestion): string => {
    const chain = chainWords(suggestion, language);
    const small = chain === undefined ? '' : `<br><small>${shown(chain)}</small>`;
    return `<li class="way">${shown(wayOut(suggestion, finding, language))}${small}</li>`;
  };
  const list = (some: readonly Suggestion[]): string => `<ul>${some.map(item).join('')}</ul>\n`;
  const rest = suggestions.slice(MOST_WAYS);
  if (rest.length === 0) return list(suggestions);
  const more = language === 'fr' ? `${String(rest.length)} de plus` : `${String(rest.length)} more`;
  return `${list(suggestions.slice(0, MOST_WAYS))}<details><summary>${more}</summary>\n${list(rest)}</details>\n`;
}

function article({ first, again }: Repeated, language: Language): string {
  const { severity, rule } = first;
  const also =
    again.length === 0
      ? undefined
      : `${TITLES[language].also} ${again.map((each) => placeOf(each, language)).join(', ')}`;
  return (
    `<article class="${severity}">\n<h3><span class="severity">${SEVERITY_WORDS[language][severity]}</span> ` +
    `<span class="place">${placeOf(first, language)}</span> ${named(first)} <code class="rule">${content(rule)}</code></h3>\n` +
    quote(first) +
    paragraph(beside(first)) +
    paragraph(first.remark) +
    ways(first, language) +
    paragraph(whyWords(first, language), 'why') +
    paragraph(also, 'why') +
    '</article>\n'
  );
}

function* files(report: CheckReport, language: Language): Generator<string> {
  for (const [path, findings] of byFile(report.findings)) {
    yield `<h2>${shown(path)}</h2>\n`;
    for (const each of withRepeats(findings)) yield article(each, language);
  }
}

function ruleTable(rules: readonly RuleCard[], report: CheckReport, language: Language): string {
  const met = rules.filter(({ name }) => report.findings.some(({ rule }) => rule === name));
  if (met.length === 0) return '';
  const rows = met.map(
    ({ name, summary, why }) =>
      `<tr><th scope="row"><code>${content(name)}</code></th><td>${shown(summary)}<br><small>${shown(why)}</small></td></tr>\n`,
  );
  return `<h2>${TITLES[language].rules}</h2>\n<table>\n${rows.join('')}</table>\n`;
}

// Nothing but the page's own style may run or load, whatever a document says.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function head(title: string, language: Language): string {
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy"${attributes({ content: POLICY })}>\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${content(title)}</title>\n` +
    `<style>${STYLE}</style>\n</head>\n<body>\n<a class="skip" href="#findings">${TITLES[language].skip}</a>\n`
  );
}

/** One page that needs nothing else: readable without colour, by keyboard, on paper, in light and dark. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    const { result, read, held, stale, unread, cautions, law } = summaryOf(report, language);
    yield head(`${TITLES[language].page}: ${result}`, language);
    yield `<header>\n<h1>${TITLES[language].page}</h1>\n<p><strong>${content(result)}</strong></p>\n`;
    for (const line of [...read, ...held, ...stale, ...unread, ...cautions]) yield paragraph(line.trim());
    yield `</header>\n<main id="findings" tabindex="-1"${attributes({ 'aria-label': TITLES[language].files })}>\n`;
    yield* files(report, language);
    yield `</main>\n${ruleTable(report.rules, report, language)}<footer>\n${paragraph(law)}${paragraph(`${report.program}, ${report.today}`)}</footer>\n</body>\n</html>\n`;
  },
};
