// Pieces of which the year is made: sections, fields, rows, and how things are sent.

const PATIENCE = 8000; // milliseconds until the mentee is told that nobody answers
const ONE_MOMENT = "One moment, the last thing you did is still being saved.";
const UNHEARD = "The program does not answer. Your words are still here. If this goes on, press Run ▸ Run All Cells.";
const KEPT = "Kept.";
const WHY = "Why? (you need not say)";
const AS_IT_IS = "Leave it as it is";
const TAKEN = "Your browser has saved it as {}.";

const listed = (parts) => parts.filter(Boolean).join(" · ");
const focus = (node) => node.focus({ preventScroll: true });
const actions = (...buttons) => make("div", { class: "tc-actions" }, ...buttons);

// A file from the program: its text, or its bytes where it is no text (`data`, in base 64).
function save({ name, type, text, data }) {
  const content = data ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) : text;
  const url = URL.createObjectURL(new Blob([content], { type: data ? type : `${type};charset=utf-8` }));
  const link = make("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

// Sends one thing at a time. A form keeps its words until the page shows that they arrived.
function messenger(model) {
  let here = null; // the line beside what the mentee did last
  let sent = null;

  const say = (sentence) => here && write(here, sentence);
  const release = () => {
    clearTimeout(sent?.timer);
    sent = null;
  };
  const doubt = () => {
    sent.late = true;
    say(UNHEARD);
  };
  const speak = (beside, sentence) => {
    say("");
    here = beside;
    say(sentence);
  };
  const send = (beside, what, fields, arrived, then) => {
    speak(beside, "");
    if (sent && !sent.late) return say(ONE_MOMENT);
    release();
    sent = { arrived, then, timer: setTimeout(doubt, PATIENCE) };
    tell(model, what, fields);
  };
  const heard = () => {
    if (!sent?.arrived()) return;
    const { then } = sent;
    release();
    say("");
    then();
  };
  const noted = () => {
    if (model.get("note")) release();
    if (!sent?.late) say(model.get("note"));
  };
  const fetch = (beside, what, fields) => {
    const { mark } = model.get("file");
    const taken = () => {
      save(model.get("file"));
      speak(beside, TAKEN.replace("{}", model.get("file").name));
    };
    send(beside, what, fields, () => model.get("file").mark !== mark, taken);
  };
  const find = (list, id) => model.get("year")[list]?.find((one) => one.id === id);
  return { send, speak, heard, noted, fetch, find, release };
}

function section(title) {
  const count = make("span", { class: "tc-quiet" });
  const summary = make("summary", {}, make("span", { class: "tc-section-title" }, title), " ", count);
  const inside = make("div", { class: "tc-inside" });
  const note = make("p", { class: "tc-note", role: "status" });
  const node = make("details", { class: "tc-section" }, summary, inside);
  let filled = false;
  const fill = (worth, words = "") => {
    if (worth && !filled) node.open = true;
    filled = Boolean(worth);
    write(count, words);
  };
  return { node, inside, note, fill, home: () => focus(summary) };
}

function slot(label, tag, settings = {}) {
  const field = make(tag, { id: fresh("slot"), class: "tc-field", autocomplete: "off", ...settings });
  const row = make("div", { class: "tc-slot" }, make("label", { for: field.id, class: "tc-label" }, label), field);
  return { field, row };
}

function onEnter(field, deed) {
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) deed();
  });
}

function choice(question, options = []) {
  const name = fresh("choice");
  const answers = make("div", { class: "tc-answers" });
  const row = make("fieldset", { class: "tc-choice" }, make("legend", { class: "tc-label" }, question), answers);
  const option = ([value, words]) => make("label", {}, make("input", { type: "radio", name, value }), " ", words);
  const offer = (pairs) => answers.replaceChildren(...pairs.map(option));
  const chosen = () => answers.querySelector(":checked")?.value || "";
  const choose = (value) => {
    for (const input of answers.querySelectorAll("input")) input.checked = input.value === String(value);
  };
  offer(options);
  return { row, offer, chosen, choose };
}

// Rows stay the same nodes for as long as they are there, and so does what is open, focused or typed in them.
function shelf(create, more) {
  const known = new Map();
  const [first, rest] = [make("ul", { class: "tc-shelf" }), make("ul", { class: "tc-shelf" })];
  const title = make("summary", { class: "tc-quiet" });
  const fold = make("details", { class: "tc-fold" }, title, rest);

  const row = (item) => {
    if (!known.has(item.id)) known.set(item.id, create());
    known.get(item.id).draw(item);
    return known.get(item.id).node;
  };
  const place = (list, items) => {
    const nodes = items.map(row);
    for (const child of [...list.children]) if (!nodes.includes(child)) child.remove();
    nodes.forEach((node, at) => {
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    });
    list.hidden = !nodes.length;
  };
  const draw = (items, open = items.length) => {
    place(first, items.slice(0, open));
    place(rest, items.slice(open));
    fold.hidden = items.length <= open;
    write(title, `${more} (${items.length - open})`);
  };
  return { nodes: [first, fold], draw };
}

// A small field for a reason that nobody has to give.
function asking() {
  let opener = null;
  let confirm = () => {};
  const into = slot("Into which goal?", "select");
  const why = slot(WHY, "input");
  const sure = button("", () => confirm(why.field.value.trim(), into.field.value));
  const close = () => {
    node.hidden = true;
    if (opener?.isConnected) focus(opener);
  };
  const node = make(
    "div",
    { class: "tc-reason", role: "group", hidden: true },
    into.row,
    why.row,
    actions(sure, button(AS_IT_IS, close, { class: "tc-plain" })),
  );
  onEnter(why.field, () => sure.click());

  const open = (from, words, then, goals = []) => {
    [opener, confirm] = [from, then];
    write(sure, words);
    node.setAttribute("aria-label", words);
    into.row.hidden = !goals.length;
    into.field.replaceChildren(...goals.map((goal) => make("option", { value: goal.id }, goal.words)));
    node.hidden = false;
    focus(goals.length ? into.field : why.field);
  };
  const done = () => {
    why.field.value = "";
    node.hidden = true;
  };
  return { node, open, done };
}
