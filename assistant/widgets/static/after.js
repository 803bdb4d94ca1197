// Behind a meeting: notes for the mentor alone, what both agreed, and the mentor's own learning.

const ONLY_YOU = "Your notes: only you see them";
const PRIVATE = "These notes stay here. They are never part of what you hand back, and no model reads them.";
const AGREED_HOW = "Write down only what you both said yes to. Your mentee decides about each of these when they open the file.";
const ANOTHER = "Another row";
const HAND_BACK = "Take the file for your mentee";
const HAND_HOW = "Hand it back: the file holds these rows and your name, and nothing else of this page.";
const LOOK_BACK = "A few minutes for yourself. Answer what speaks to you, and leave the rest.";
const OWN_THEME =
  "A theme of your own has room in a conversation of your own: in the second cell of the notebook, or in a terminal with “coach talk --mentor”.";
const KINDS_OF = { step: "A small step", question: "A question to go on with", note: "Worth keeping" };

const options = (pairs) => Object.entries(pairs).map(([value, words]) => make("option", { value }, words));

function notesBlock(model, post) {
  const text = slot("A note for yourself", "textarea", { rows: "3" });
  const note = status();
  const list = make("ul", { class: "tc-shelf" });
  const keep = () => {
    const words = text.field.value;
    const before = model.get("after").notes?.length;
    const then = () => {
      if (text.field.value === words) text.field.value = "";
      post.speak(note, KEPT);
    };
    post.send(note, "note", { text: words }, () => model.get("after").notes?.length > before, then);
  };
  const part = section(ONLY_YOU);
  part.inside.append(make("p", { class: "tc-quiet" }, PRIVATE), text.row, actions(button("Keep this note", keep)), note, list);
  const row = ({ when, text }) =>
    make("li", {}, make("p", { class: "tc-said", dir: "auto" }, text), make("p", { class: "tc-quiet" }, when));
  const draw = ({ notes }) => {
    list.replaceChildren(...notes.map(row));
    part.fill(notes.length, notes.length ? `(${notes.length})` : "");
  };
  return { node: part.node, draw };
}

function agreedRow() {
  const kind = slot("What is it?", "select");
  const text = slot("In words that both of you would use", "input", { maxlength: "2000" });
  const who = slot("Who (if anybody else)", "input", { maxlength: "2000" });
  const by = slot("By when", "input", { type: "date" });
  kind.field.append(...options(KINDS_OF));
  const steps = () => (who.row.hidden = by.row.hidden = kind.field.value !== "step");
  kind.field.addEventListener("change", steps);
  const typed = () => {
    const step = kind.field.value === "step";
    const words = { kind: kind.field.value, text: text.field.value.trim() };
    return { ...words, who: step ? who.field.value.trim() : "", by: step ? by.field.value : "" };
  };
  const fill = (item) => {
    kind.field.value = item.kind;
    text.field.value = item.text;
    who.field.value = item.who;
    by.field.value = item.by || "";
    steps();
  };
  steps();
  const node = make("li", { class: "tc-agreed" }, kind.row, text.row, who.row, by.row);
  return { node, typed, fill, first: kind.field };
}

function agreedBlock(model, post) {
  const name = slot("Your name in the file", "input", { maxlength: "120" });
  const [kept, note] = [status(), status()];
  const list = make("ul", { class: "tc-shelf" });
  const rows = [];
  const add = () => {
    rows.push(agreedRow());
    list.append(rows.at(-1).node);
    return rows.at(-1);
  };
  const items = () => rows.map((row) => row.typed()).filter(({ text }) => text);
  const keep = () => {
    const done = model.get("done");
    post.send(kept, "agree", { items: items() }, () => model.get("done") !== done, () => post.speak(kept, KEPT));
  };
  const hand = () => post.fetch(note, "hand_back", { items: items(), name: name.field.value.trim() });
  const part = section("What you both agreed");
  part.inside.append(
    make("p", { class: "tc-quiet" }, AGREED_HOW),
    list,
    actions(button(ANOTHER, () => focus(add().first), { class: "tc-plain" }), button("Keep these rows", keep)),
    kept,
    make("p", { class: "tc-quiet" }, HAND_HOW),
    name.row,
    actions(button(HAND_BACK, hand)),
    note,
  );
  let begun = false;
  const draw = ({ agreed, mentor }) => {
    part.fill(agreed.length, agreed.length ? `(${agreed.length})` : "");
    if (begun) return; // what is typed here is ahead of what is kept
    begun = true;
    name.field.value = mentor;
    for (const item of agreed) add().fill(item);
    if (!agreed.length) add();
  };
  return { node: part.node, draw };
}

function reflectBlock(model, post) {
  const note = status();
  const form = make("div", { class: "tc-slots" });
  const list = make("dl", { class: "tc-told" });
  const fields = new Map();
  const typed = () => Object.fromEntries([...fields].map(([id, { field }]) => [id, field.value.trim()]));
  const keep = () => {
    const [done, values] = [model.get("done"), JSON.stringify(typed())];
    const then = () => {
      if (JSON.stringify(typed()) === values) for (const { field } of fields.values()) field.value = "";
      post.speak(note, KEPT);
    };
    post.send(note, "reflect", { answers: typed() }, () => model.get("done") !== done, then);
  };
  const part = section("Looking back, for your own learning");
  part.inside.append(make("p", { class: "tc-quiet" }, LOOK_BACK), form, actions(button("Keep my answers", keep)), note, list, make("p", { class: "tc-quiet" }, OWN_THEME));
  const draw = ({ asked, answers }) => {
    for (const { id, text } of asked) {
      if (fields.has(id)) continue;
      fields.set(id, slot(text, "textarea", { rows: "1" }));
      form.append(fields.get(id).row);
    }
    list.replaceChildren(
      ...answers.flatMap(({ question, answer, when }) => [
        make("dt", {}, question, make("span", { class: "tc-quiet" }, ` ${when}`)),
        make("dd", { dir: "auto" }, answer),
      ]),
    );
    part.fill(answers.length, answers.length ? `(${answers.length})` : "");
  };
  return { node: part.node, draw };
}
