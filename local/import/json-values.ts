/** One JSON value of a text, or a place where there is none. Lines count from 1. */
export type Found =
  { readonly line: number; readonly value: unknown } | { readonly line: number; readonly problem: string };

/** How many characters are looked at to tell a value a line from values over several lines. */
const SAMPLE_LENGTH = 1_000_000;

function parsed(text: string, line: number): Found {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { line, problem: `it isn't JSON (${reason.replace(/[\r\n]+/g, ' ').slice(0, 120)})` };
  }
}

/** Whether each line is meant to be a value: the first one is, or most are. Lists that put one item on a line end it in a comma. */
function isLineByLine(text: string, isWhole: boolean): boolean {
  const lines = text.split('\n');
  const complete = (isWhole || lines.length === 1 ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '');
  const isValue = complete.map((line) => /^\s*\{.*\}\s*$/.test(line) && 'value' in parsed(line, 0));
  return isValue[0] === true || isValue.filter(Boolean).length * 2 > complete.length;
}

/** A value a line: a broken line costs itself only. */
async function* byLine(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield parsed(text, line);
    }
  }
  if (rest.trim() !== '') yield parsed(rest, line + 1);
}

/** Values over several lines, one after the other or in one list. */
async function* byBrackets(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  let text = '';
  let [line, startLine, depth] = [1, 1, 0];
  let [inString, isEscaped] = [false, false];
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at];
      if (char === '\n') line += 1;
      if (depth > 0 && inString) {
        if (isEscaped) isEscaped = false;
        else if (char === '\\') isEscaped = true;
        else if (char === '"') inString = false;
        continue;
      }
      if (char === '"' && depth > 0) inString = true;
      else if (char === '{') {
        if (depth === 0) [start, startLine] = [at, line];
        depth += 1;
      } else if (char === '}' && depth > 0) {
        depth -= 1;
        if (depth > 0) continue;
        yield parsed(text + chunk.slice(start, at + 1), startLine);
        text = '';
      }
    }
    if (depth > 0) text += chunk.slice(start);
  }
  if (depth > 0) yield { line: startLine, problem: 'the file ends in the middle of it' };
}

/**
 * The JSON objects of a text as it is read: one a line, or written over several lines, in one list or none. The objects of an
 * outermost list come one by one, so that no more than one of them is in memory.
 */
export async function* jsonValues(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  const source = chunks[Symbol.asyncIterator]();
  let sample = '';
  let isWhole = false;
  while (!isWhole && sample.length < SAMPLE_LENGTH) {
    const next = await source.next();
    isWhole = next.done === true;
    if (!next.done) sample += next.value;
  }
  const all = async function* () {
    yield sample;
    if (!isWhole) yield* { [Symbol.asyncIterator]: () => source };
  };
  yield* isLineByLine(sample, isWhole) ? byLine(all()) : byBrackets(all());
}
