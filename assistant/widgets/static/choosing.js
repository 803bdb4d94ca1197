// Choosing what a mentor will see: thing by thing, with questions, and how it begins.

const LOOK = "See what your mentor will see";
const TICK = "Tick what you want to share. What you leave out stays with you, and nobody learns that it is there.";
const BEGINS = "How it begins";
const BY_RULES = "Leave it empty, and the program puts the beginning together from what you tick. You can change it after that.";
const LET_MODEL = "Let the language model propose a beginning";
const STOP_MODEL = "Stop the language model";
const WORDING = "The language model is writing. You can stop it at any time.";
const LET_RULES = "Back to the beginning made by rules";

// Everything that can be ticked. What is ticked stays so while more is said.
function offerBlock(changed) {
  const ticked = new Set();
  const node = make("div", { class: "tc-offer" });
  let shown = "";
  const row = ({ source, words, line }) => {
    const { box, row } = tick(source, words, line);
    box.checked = ticked.has(source);
    box.addEventListener("change", () => {
      box.checked ? ticked.add(source) : ticked.delete(source);
      changed();
    });
    return row;
  };
  const group = ({ title, rows }) =>
    make("fieldset", { class: "tc-choice" }, make("legend", { class: "tc-label" }, title), ...rows.map(row));
  const theme = (several) => (one) =>
    make("div", { class: "tc-slots" }, several ? make("h5", { dir: "auto" }, one.title) : "", ...one.groups.map(group));
  const draw = (themes) => {
    if (shown === JSON.stringify(themes)) return;
    shown = JSON.stringify(themes);
    const focused = node.contains(document.activeElement) ? document.activeElement.value : null;
    node.replaceChildren(...themes.map(theme(themes.length > 1)));
    if (focused) for (const box of node.querySelectorAll("input")) if (box.value === focused) focus(box);
  };
  const chosen = () => [...node.querySelectorAll(":checked")].map(({ value }) => value);
  const choose = (sources) => {
    ticked.clear();
    for (const source of sources) ticked.add(source);
    for (const box of node.querySelectorAll("input")) box.checked = ticked.has(box.value);
  };
  return { node, draw, chosen, choose };
}

function choosing(model, post, changed) {
  const mentor = slot("Who is your mentor?", "input", { maxlength: "120" });
  const sender = slot("What do they call you? (if you like)", "input", { maxlength: "120" });
  const asks = slot("Questions for your mentor, one on each line", "textarea", { rows: "2" });
  const summary = slot(BEGINS, "textarea", { rows: "3", placeholder: BY_RULES });
  const offer = offerBlock(() => changed());
  const whose = make("p", { class: "tc-quiet" });
  const writes = make("p", { class: "tc-quiet", role: "status" });
  const note = status();
  let draft = {};

  const lines = () => asks.field.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const chosen = () => ({
    mentor: mentor.field.value.trim(),
    sender: sender.field.value.trim(),
    sources: offer.chosen(),
    asks: lines(),
  });
  const typed = () => JSON.stringify([chosen(), summary.field.value.trim()]);
  // Words made of what was ticked and asked then are not shared on when something else is now.
  const wording = () => {
    const words = summary.field.value.trim();
    const of = ({ sources = [], asks = [] }) => JSON.stringify([[...sources].sort(), asks]);
    const same = of(chosen()) === of(draft);
    const stale = words === draft.summary && (draft.by === "code" || (draft.by === "model" && !same));
    return words && !stale ? words : null;
  };
  const fill = (now) => {
    draft = now;
    summary.field.value = draft.summary || "";
    rules.hidden = !draft.mark || draft.by === "code";
  };
  const restore = (now) => {
    mentor.field.value = now.mentor;
    sender.field.value = now.sender;
    asks.field.value = now.asks.join("\n");
    offer.choose(now.sources);
    fill(now);
  };
  const ask = (fields) => {
    const before = model.get("looked");
    post.send(note, "look", fields, () => model.get("looked") !== before, () => changed("shown"));
  };
  const look = button(LOOK, () => ask({ ...chosen(), summary: wording() }), { class: "tc-button tc-first" });
  const rules = button(LET_RULES, () => ask(chosen()), { class: "tc-plain", hidden: true });
  // Nobody is told that nothing is heard while a model writes, however long it takes.
  let waits = null;
  const word = button(LET_MODEL, () => {
    post.speak(note, "");
    waits = model.get("looked");
    tell(model, "word", chosen());
  }, { class: "tc-plain" });
  const stop = button(STOP_MODEL, () => tell(model, "stop"), { class: "tc-plain" });
  for (const { field } of [mentor, sender, asks, summary]) field.addEventListener("input", () => changed());

  const node = block(
    "Choose what to share",
    make("div", { class: "tc-pair" }, mentor.row, sender.row),
    make("p", { class: "tc-quiet" }, TICK),
    offer.node,
    asks.row,
    summary.row,
    whose,
    writes,
    actions(word, stop, rules),
    actions(look),
    note,
  );
  const draw = (share) => {
    offer.draw(share.themes || []);
    word.hidden = !model.get("speaker") || model.get("wording");
    stop.hidden = !model.get("wording");
    write(whose, summary.field.value.trim() === draft.summary ? draft.whose : "");
    write(writes, model.get("wording") ? WORDING : "");
    if (waits === null || model.get("looked") === waits) return;
    waits = null;
    changed("shown");
  };
  return { node, draw, typed, fill, restore };
}
