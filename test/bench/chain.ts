/** A guide with this many steps, in which each question leads to the next one or out. */
export function chain(steps: number) {
  const head = '---\ntitle: A\ndescription: B\ntranslation: source\nchecked: 2026-01-01\n---\n';
  const half = Math.floor(steps / 2);
  const questions = Array.from({ length: half }, (_, index) => {
    const next = index + 1 < half ? `q${index + 1}` : `o${index}`;
    return `<Question id="q${index}">\n\n## Q\n\n<Answer id="a" to="${next}">A</Answer>\n<Answer id="b" to="o${index}">B</Answer>\n\n</Question>\n`;
  });
  const outcomes = Array.from(
    { length: half },
    (_, index) =>
      `<Outcome id="o${index}" kind="fix" code="X-${String(index).padStart(4, '0')}">\n\n## O\n\n</Outcome>\n`,
  );
  const text = [head, ...questions, ...outcomes].join('\n');
  return { id: 'chain', locales: { en: { file: 'chain.mdx', text } } };
}
