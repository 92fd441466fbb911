// Two people change one text at once: their changes go together where they touch different places.

/** Where a text departs from the one it grew from: base[start:end] became `put`. */
function change(base, text) {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start += 1;
  let same = 0;
  while (same < most - start && base.at(-1 - same) === text.at(-1 - same)) same += 1;
  return { start, end: base.length - same, put: text.slice(start, text.length - same) };
}

/** Both wrote at the same place and nothing was taken away: line after line, a begun line first. */
function oneAfterTheOther(base, at, mine, theirs) {
  const isNew = (put) => put.startsWith("\n");
  if (at === 0 || base[at - 1] === "\n") return `${theirs.replace(/\n$/, "")}\n${mine}`;
  if (!isNew(mine) && !isNew(theirs)) return null;
  return isNew(mine) ? theirs + mine : mine + theirs;
}

/** The text with both changes, or null where one has to be chosen. */
export function merge(base, mine, theirs) {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [a, b] = [change(base, mine), change(base, theirs)];
  if (a.start === a.end && b.start === b.end && a.start === b.start) {
    const both = oneAfterTheOther(base, a.start, a.put, b.put);
    return both === null ? null : base.slice(0, a.start) + both + base.slice(a.start);
  }
  const [first, second] = [a, b].sort((one, other) => one.start - other.start || one.end - other.end);
  if (first.end > second.start) return null;
  return (
    base.slice(0, first.start) + first.put + base.slice(first.end, second.start) + second.put + base.slice(second.end)
  );
}
