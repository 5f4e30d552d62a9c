/** What a terminal shows, as an SVG: letters at their columns, colours and weights as the program wrote them. */
const COLUMN = 7.8;
const LINE = 19;
const PAPER = '#12171d';
const INK = '#e8edf2';

/** The sixteen colours of terminals by their codes, light enough for a dark paper. */
const COLORS = {
  ...{
    30: '#8b98a5',
    31: '#f0803c',
    32: '#2fc79b',
    33: '#e6b800',
    34: '#5aa9e6',
    35: '#d894ba',
    36: '#56c4d6',
    37: INK,
  },
  ...{
    90: '#8b98a5',
    91: '#ff9a66',
    92: '#5fe0bb',
    93: '#ffd84d',
    94: '#8cc4f0',
    95: '#e8b3cf',
    96: '#8adbe8',
    97: '#ffffff',
  },
};

const escape = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function styled(style, codes) {
  const next = { ...style };
  for (const code of codes.split(';').map(Number)) {
    if (code === 0) for (const key of Object.keys(next)) delete next[key];
    else if (code === 1) next.bold = true;
    else if (code === 2) next.dim = true;
    else if (code === 4) next.underline = true;
    else if (code === 9) next.strike = true;
    else if (code === 22) (delete next.bold, delete next.dim);
    else if (code === 24) delete next.underline;
    else if (code === 29) delete next.strike;
    else if (code === 39) delete next.color;
    else if (COLORS[code]) next.color = COLORS[code];
  }
  return next;
}

function attributesOf({ color, bold, dim, underline, strike }) {
  const decoration = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ');
  return [
    color && ` fill="${color}"`,
    bold && ' font-weight="700"',
    dim && ' opacity="0.62"',
    decoration && ` text-decoration="${decoration}"`,
  ]
    .filter(Boolean)
    .join('');
}

/** An SVG of the lines, `title` read aloud for it; sequences that are not of colour or weight are an error. */
export function terminalSvg(output, title) {
  const lines = output.replace(/\n$/, '').split('\n');
  let style = {};
  let widest = 0;
  const rows = lines.map((line, row) => {
    let column = 0;
    const parts = line.split(/\u001b\[([\d;]*)m/).map((piece, index) => {
      if (index % 2 === 1) {
        style = styled(style, piece);
        return '';
      }
      const length = [...piece].length;
      const x = 20 + column * COLUMN;
      column += length;
      if (piece.trim() === '') return '';
      const width = (length * COLUMN).toFixed(1);
      return `<text x="${x.toFixed(1)}" y="${54 + row * LINE}" textLength="${width}"${attributesOf(style)}>${escape(piece)}</text>`;
    });
    widest = Math.max(widest, column);
    return parts.join('');
  });
  if (rows.join('').includes('\u001b')) throw new Error('the output has a sequence that is no colour');
  const width = Math.ceil(40 + widest * COLUMN);
  const height = 54 + lines.length * LINE;
  const lights = ['#f0803c', '#e6b800', '#2fc79b'].map(
    (color, index) => `<circle cx="${24 + index * 18}" cy="20" r="5.5" fill="${color}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="13" fill="${INK}" xml:space="preserve">
<title id="title">${escape(title)}</title>
<rect width="${width}" height="${height}" rx="10" fill="${PAPER}"/>
${lights.join('')}
${rows.filter((row) => row !== '').join('\n')}
</svg>
`;
}
