/** Asks once for each word, however often it is asked for: documents name the same numbers over and over. */
export function remembered<Answer>(ask: (asked: string) => Answer): (asked: string) => Answer {
  const answers = new Map<string, Answer>();
  return (asked) => {
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const answer = ask(asked);
    answers.set(asked, answer);
    return answer;
  };
}
