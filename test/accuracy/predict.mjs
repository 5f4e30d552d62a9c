/** The document's own text: a known code, an act that its name identifies, else a document of that name. */
export function ownText({ textsNamed, identifyText }, name) {
  if (name === undefined || name === null || name === '') return undefined;
  const known = textsNamed(name)[0] ?? identifyText?.(name);
  return known ?? { key: name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-'), nature: 'document', title: name };
}

/**
 * What the grammar reads in one labelled article, in the form that labels have: every number of a list and both ends of
 * a range, with the text that each belongs to.
 */
export function predict(engine, article) {
  const own = ownText(engine, article.code);
  const number = engine.canonicalNumber(article.num ?? '');
  const context = {
    ...(own === undefined ? {} : { ownText: own }),
    ...(number === undefined ? {} : { ownArticle: number }),
  };
  const refs = [];
  for (const reference of engine.extract(article.text, context)) {
    // « du même article » repeats a number that it does not write; labels are of numbers written.
    if (reference.kind !== 'article' || reference.form === 'same-article') continue;
    refs.push({ ...reference.span, target: target(reference, reference.number) });
    if (reference.throughSpan !== undefined)
      refs.push({ ...reference.throughSpan, target: target(reference, reference.through) });
  }
  return { id: article.id, refs };
}

function target({ text }, number) {
  if (text === undefined) return { kind: 'article', article_num: number };
  const [title, cid] = text.nature === 'code' ? ['code_title', 'code_cid'] : ['text_title', 'text_cid'];
  return {
    kind: 'article',
    [title]: text.title,
    ...(text.cid === undefined ? {} : { [cid]: text.cid }),
    article_num: number,
  };
}
