// How a text comes about: each change as it is made, to be told with the next save. Needs no page.

const MANY = 500; // changes after which nobody waits for a pause; with twice as many only the text would count
const HOW = {
  insertFromPaste: "pasted",
  insertFromPasteAsQuotation: "pasted",
  insertFromDrop: "pasted",
  insertFromYank: "pasted",
  historyUndo: "undone",
  historyRedo: "undone",
};

// What a browser calls a change, as the ledger calls it. A change without a name was made by another program.
function howOf(inputType) {
  return HOW[inputType] ?? (inputType ? "typed" : "pasted");
}

// As it is stored: line ends of one kind, no half characters.
function cleaned(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\0\p{Surrogate}]/gu, "\ufffd");
}

function asKept(text) {
  return text.trim() ? cleaned(text) : "";
}

function characters(text) {
  return [...text].length;
}

function splitsPair(text, at) {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

// The smallest stretch that changed. Where it could lie in several places ("l" typed beside an "l"), it ends at the
// caret. Places and lengths are in characters and not in halves of them.
function difference(before, after, caret) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (start + end > most) {
    end = Math.max(most - start, Math.min(end, after.length - caret));
    start = most - end;
  }
  while (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  while (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1;
  return {
    at: characters(before.slice(0, start)),
    removed: characters(before.slice(start, before.length - end)),
    inserted: cleaned(after.slice(start, after.length - end)),
  };
}

// Follows one field. What was told counts as kept only once that very text comes back.
function ledger() {
  let kept = ""; // what is on disk, as far as this window has seen
  let seen = ""; // what stands in the field
  let edits = []; // since the last batch was told
  let told = []; // batches on their way, the oldest first
  let doubted = null; // the oldest of them when something went wrong

  const begin = (text) => {
    kept = seen = text;
    edits = [];
    told = [];
  };
  const takeBack = () => {
    edits = [...told.flatMap((batch) => batch.edits), ...edits];
    told = [];
  };

  return {
    begin,
    get isSaved() {
      return !told.length && asKept(seen) === kept;
    },
    get isFull() {
      return edits.length >= MANY;
    },
    changed(after, caret, how, taken) {
      if (after === seen) return;
      edits.push({ ...difference(seen, after, caret), how, ...(taken && { taken }) });
      seen = after;
    },
    // What there is to tell now, or null.
    batch() {
      if (doubted && doubted === told[0]) takeBack();
      doubted = null;
      const over = told.length ? told[told.length - 1].text : kept;
      const text = asKept(seen);
      if (text === over) return null;
      const batch = { text, over, edits };
      told.push(batch);
      // Blanks alone are kept as nothing: what follows begins with them.
      edits = text || !seen ? [] : [{ at: 0, removed: 0, inserted: cleaned(seen), how: "typed" }];
      return batch;
    },
    // This is on disk now. Whether the field should show it: not while it holds words that are nowhere else.
    heard(text) {
      const mine = told.findIndex((batch) => batch.text === text);
      if (mine >= 0) {
        kept = text;
        told = told.slice(mine + 1);
        return false;
      }
      if (text === kept || !this.isSaved) return false;
      begin(text);
      return true;
    },
    // Something went wrong: if the oldest batch is not confirmed by the next time, it is told again with what follows.
    doubt() {
      doubted = told[0] ?? null;
    },
  };
}
