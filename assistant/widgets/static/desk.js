// Where the mentee writes and decides, with questions and ideas to look at beside it.

const PAUSE = 1000; // milliseconds without a key until the words are saved
const WELCOME = "Once your theme has a name, there is room here for your own writing. There is no hurry.";
const LOOKING = "Looking through what you said. This may take a little while …";
const NOT_YET = "Not saved yet …";
const SAVED = "Saved";

const PICTURE = "What success will look like";
const PICTURE_HINT = "What would be different? Who would notice?";
const DRAFT = "Your draft";
const DRAFT_HINT = "A goal in your own words, as rough as you like";

const FINDINGS = "What does it leave open?";
const PUT_AWAY = "Put this away";
const LEAVE_IT = "Leave it";

// A field for longer words, with its name and a quiet line below it.
function sheet(name, label, hint) {
  const id = fresh(name);
  const state = make("span", { id: `${id}-state`, class: "tc-quiet tc-state" });
  const field = make("textarea", { id, class: "tc-field", rows: "2", placeholder: hint, "aria-describedby": state.id });
  const named = make("label", { for: id, class: "tc-label" }, label);
  return { section: make("section", { class: "tc-page" }, named, field, state), field, state };
}

// Words are saved once nobody has typed for a while, and when the field is left.
function savesItself(field, save) {
  let timer = null;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  field.addEventListener("blur", () => {
    clearTimeout(timer);
    save();
  });
}

function pictureSheet(model) {
  const { section, field, state } = sheet("picture", PICTURE, PICTURE_HINT);
  const kept = () => model.get("desk").picture || "";
  const isSaved = () => field.value.trim() === kept().trim();
  const mark = () => write(state, isSaved() ? kept() && SAVED : NOT_YET);
  let theme = null;
  let shown = "";
  field.addEventListener("input", mark);
  savesItself(field, () => isSaved() || tell(model, "picture", { text: field.value }));

  const draw = () => {
    const present = model.get("desk").theme;
    if (present !== theme || field.value.trim() === shown.trim()) field.value = kept();
    theme = present;
    shown = kept();
    mark();
  };
  return { section, draw };
}

// The draft remembers how its words come about; `put` is for words that the page itself brings into it.
function draftSheet(model) {
  const { section, field, state } = sheet("draft", DRAFT, DRAFT_HINT);
  const written = ledger();
  let putting = null; // how, and where from, while words are being put
  let goal = null;

  const mark = () => {
    const { draft, share } = model.get("desk");
    write(state, !written.isSaved ? NOT_YET : draft ? [SAVED, share].filter(Boolean).join(" · ") : "");
  };
  const save = () => {
    const batch = written.batch();
    if (batch) tell(model, "draft", { ...batch, goal: model.get("desk").goal_id });
    mark();
  };
  field.addEventListener("input", (event) => {
    written.changed(field.value, field.selectionEnd, putting?.how ?? howOf(event.inputType), putting?.taken);
    if (written.isFull) save();
    mark();
  });
  savesItself(field, save);

  const put = (text, how, taken) => {
    field.focus();
    putting = { how, taken };
    // Only this command leaves the browser's own undo as it is.
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    putting = null;
  };
  const insert = (text, taken) => {
    const caret = field.selectionEnd;
    const [before, after] = [field.value.slice(0, caret), field.value.slice(caret)];
    field.setSelectionRange(caret, caret);
    put(`${/\S$/.test(before) ? " " : ""}${text}${/^[\p{L}\p{N}]/u.test(after) ? " " : ""}`, "inserted", taken);
  };
  const replace = (text) => {
    field.select();
    put(text, "pasted");
  };

  const draw = () => {
    const { theme, goal_id, draft = "" } = model.get("desk");
    const present = `${theme} ${goal_id}`;
    if (present !== goal) written.begin(draft);
    if (present !== goal || written.heard(draft)) field.value = draft;
    goal = present;
    mark();
  };
  return { section, field, save, insert, replace, draw, doubt: written.doubt };
}

// What the draft leaves open: questions to look at, as long as the mentee likes to have them there.
function openQuestions(model, draft) {
  const id = fresh("findings");
  const ask = button(FINDINGS, () => {
    draft.save();
    tell(model, "findings");
  });
  ask.setAttribute("aria-controls", id);
  const rows = make("ul", { class: "tc-findings" });
  const note = make("p", { class: "tc-notice" });
  const away = button(
    PUT_AWAY,
    () => {
      ask.focus();
      model.set("findings_open", false);
      model.save_changes();
    },
    { class: "tc-plain" },
  );
  const list = make("div", { id, class: "tc-open", role: "region", "aria-label": FINDINGS }, rows, note, away);
  let shown = "";
  const draw = () => {
    const { rows: found = [], note: said = "" } = model.get("findings");
    list.hidden = !model.get("findings_open") || !(found.length || said);
    ask.setAttribute("aria-expanded", String(!list.hidden));
    write(note, said);
    const now = JSON.stringify(found);
    if (now === shown) return;
    shown = now;
    rows.replaceChildren(...found.map(openQuestion));
  };
  return { ask, list, draw };
}

// Most questions quote the words they are about; nobody needs to read those twice.
function openQuestion({ name, evidence, question }) {
  const quoted = evidence && !question.includes(evidence);
  return make(
    "li",
    {},
    make("p", { class: "tc-quiet" }, name, ...(quoted ? [" · ", make("q", {}, evidence)] : [])),
    make("p", { class: "tc-text" }, question),
  );
}

function smallField(label) {
  const field = make("input", { id: fresh("words"), class: "tc-field", autocomplete: "off" });
  return { field, row: make("div", {}, make("label", { for: field.id, class: "tc-label" }, label), field) };
}

// Something small to fill in that opens below a button and goes away again.
function unfolding(label, { fields, keep, onkeep, onopen = () => {} }) {
  const id = fresh("form");
  const open = (wanted) => {
    form.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
    if (wanted) onopen();
    (wanted ? fields[0].field : toggle).focus();
  };
  const send = () => {
    open(false);
    onkeep();
  };
  const toggle = button(label, () => open(form.hidden), {
    class: "tc-plain",
    "aria-expanded": "false",
    "aria-controls": id,
  });
  const leave = button(LEAVE_IT, () => open(false), { class: "tc-plain" });
  const actions = make("div", { class: "tc-actions" }, button(keep, send), leave);
  const form = make("div", { id, class: "tc-unfolded", hidden: true }, ...fields.map(({ row }) => row), actions);
  form.addEventListener("keydown", (event) => {
    const keeping = event.key === "Enter" && event.target.matches("input");
    if (event.isComposing || !(keeping || event.key === "Escape")) return;
    event.preventDefault(); // else the key would press the button that gets the focus back
    keeping ? send() : open(false);
  });
  return { toggle, form };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-desk");
    keepKeys(el);
    const picture = pictureSheet(model);
    const draft = draftSheet(model);
    const questions = openQuestions(model, draft);
    const goal = accepted(model, draft);
    const open = stay(model);
    const earlier = earlierWords(model, draft);
    const offers = ideas(model, draft, (shown) => el.scrollIntoView({ block: shown ? "start" : "nearest" }));
    const note = make("p", { class: "tc-note", role: "status" });
    const empty = make("p", { class: "tc-quiet" }, WELCOME);
    const actions = make("div", { class: "tc-actions" }, questions.ask, goal.accept, open.toggle);
    draft.section.append(actions, open.form, questions.list, open.kept, goal.section, earlier.node, offers.asking);
    const writing = make("div", { class: "tc-writing" }, picture.section, draft.section);
    const table = make("div", { class: "tc-table" }, writing, offers.node);
    el.append(make("h3", {}, "Your desk"), empty, note, table);
    return follow(model, {
      "desk ideas ideas_open looking findings findings_open": () => {
        const ready = Boolean(model.get("desk").theme);
        empty.hidden = ready;
        table.hidden = !ready;
        for (const part of [picture, draft, questions, goal, open, earlier, offers]) part.draw();
        el.classList.toggle("tc-wide", ready && !offers.node.hidden);
      },
      "note looking": () => write(note, model.get("looking") ? LOOKING : model.get("note")),
      note: () => model.get("note") && draft.doubt(),
    });
  },
};
