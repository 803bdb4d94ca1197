// Where the mentee writes and decides, with questions and ideas to look at beside it.

const PAUSE = 1000; // milliseconds without a key until the words are saved
const LATEST = 5000; // milliseconds after the first unsaved key, for those who type without a pause
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

// Words are saved once nobody has typed for a while, at the latest after a few seconds, and when the field is left.
function savesItself(field, save) {
  let pause = null;
  let latest = null;
  const saveNow = () => {
    clearTimeout(pause);
    clearTimeout(latest);
    latest = null;
    save();
  };
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(saveNow, PAUSE);
    latest ??= setTimeout(saveNow, LATEST);
  });
  field.addEventListener("blur", saveNow);
}

// Whoever turns to another tab may never come back, and a page that goes leaves no field first. Returns how to stop.
function whenLeft(save) {
  const whenHidden = () => document.hidden && save();
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", whenHidden);
  return () => {
    window.removeEventListener("pagehide", save);
    document.removeEventListener("visibilitychange", whenHidden);
  };
}

function pictureSheet(model) {
  const { section, field, state } = sheet("picture", PICTURE, PICTURE_HINT);
  let theme = ""; // whose picture stands in the field, while the desk may be about another already
  let kept = "";
  const isSaved = () => field.value.trim() === kept.trim();
  const mark = () => write(state, isSaved() ? kept && SAVED : NOT_YET);
  const save = () => isSaved() || tell(model, "picture", { text: field.value, theme });
  field.addEventListener("input", mark);
  savesItself(field, save);

  const draw = () => {
    const { theme: present, picture = "" } = model.get("desk");
    const isOther = present !== theme;
    if (isOther) save();
    if (isOther || (isSaved() && picture !== kept)) field.value = picture;
    theme = present;
    kept = picture;
    mark();
  };
  return { section, save, draw };
}

// The draft remembers how its words come about; `put` is for words that the page itself brings into it.
function draftSheet(model) {
  const { section, field, state } = sheet("draft", DRAFT, DRAFT_HINT);
  const written = ledger();
  let putting = null; // how, and where from, while words are being put
  let goal = ""; // whose draft stands in the field, while the desk may be about another already

  const mark = () => {
    const { draft, share } = model.get("desk");
    write(state, !written.isSaved ? NOT_YET : draft ? [SAVED, share].filter(Boolean).join(" · ") : "");
  };
  const save = () => {
    const batch = written.batch();
    if (batch) tell(model, "draft", { ...batch, goal });
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
    const { goal_id: present, draft = "" } = model.get("desk");
    const isOther = present !== goal;
    if (isOther) {
      save();
      written.begin(draft);
    }
    if (isOther || written.heard(draft)) field.value = draft;
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
  const show = (wanted) => {
    form.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
  };
  const open = (wanted) => {
    show(wanted);
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
  // For when nobody asked for it: the focus moves only where it would be lost.
  const fold = () => (form.contains(document.activeElement) ? open : show)(false);
  return { toggle, form, fold };
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
    const stopWaiting = whenLeft(() => {
      picture.save();
      draft.save();
    });
    const unfollow = follow(model, {
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
    return () => {
      unfollow();
      stopWaiting();
    };
  },
};
