// Where the mentee writes, with ideas to look at beside it.

const PAUSE = 1000; // milliseconds without a key until the words are saved
const LOOKING = "Looking through what you said. This may take a little while …";
const MATERIAL = "This is material to look at. None of it is yours until you write it in your own words.";
const STAYING = "You are staying with the theme for now, and that is a good place to be.";
const WELCOME = "Once your theme has a name, there is room here for your own writing. There is no hurry.";

// A text that saves itself. `kept` says what is on disk.
function page(model, { label, hint, does, kept }) {
  const id = fresh(does);
  const field = make("textarea", {
    id,
    class: "tc-field",
    rows: "2",
    placeholder: hint,
    "aria-describedby": `${id}-state`,
  });
  const state = make("span", { id: `${id}-state`, class: "tc-quiet" });
  let timer = null;
  let theme = null;

  const changed = () => field.value.trim() !== kept().trim();
  const mark = () => {
    write(state, changed() ? "Not saved yet …" : field.value.trim() ? "Saved" : "");
  };
  const save = () => {
    clearTimeout(timer);
    if (changed()) tell(model, does, { text: field.value });
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
    mark();
  });
  field.addEventListener("blur", save);

  let shown = "";
  const draw = () => {
    const present = model.get("desk").theme;
    const untouched = field.value.trim() === shown.trim();
    if (present !== theme || untouched) field.value = kept();
    theme = present;
    shown = kept();
    mark();
  };
  const name = make("label", { for: id, class: "tc-label" }, label);
  const section = make("section", { class: "tc-page" }, name, field, state);
  return { section, field, draw };
}

function firstStep(model) {
  const words = make("input", {
    id: fresh("step"),
    class: "tc-field",
    autocomplete: "off",
    placeholder: "Something small",
  });
  const day = make("input", { id: fresh("day"), class: "tc-field tc-day", type: "date" });
  const keep = button("Keep this step", () => tell(model, "first_step", { text: words.value, by: day.value }));
  const kept = make("p", { class: "tc-quiet" });
  let shown = "";
  const draw = () => {
    const desk = model.get("desk");
    const now = JSON.stringify([desk.theme, desk.first_step, desk.by]);
    day.min = desk.today || "";
    day.max = desk.ends || "";
    if (now === shown) return;
    shown = now;
    words.value = desk.first_step || "";
    day.value = desk.by || "";
    write(kept, desk.first_step ? `Saved, by ${desk.by_words}` : "");
  };
  const section = make(
    "section",
    { class: "tc-page" },
    make("label", { for: words.id, class: "tc-label" }, "A first small step"),
    words,
    make("div", { class: "tc-actions" }, make("label", { for: day.id }, "by"), day, keep),
    kept,
  );
  return { section, draw };
}

function letterRow({ letter, name, text }) {
  return [make("dt", {}, make("b", { "aria-hidden": "true" }, letter), " ", name), make("dd", {}, text)];
}

// Where the words were said: the conversation is another widget on the same page.
function lead(event, turn) {
  const said = event.target.closest(".theme-coach")?.querySelector(`[data-turn="${turn}"]`);
  said?.scrollIntoView({ block: "center" });
  said?.focus({ preventScroll: true });
}

function card(idea) {
  const quotes = idea.quotes.map(({ text, turn }) =>
    make(
      "li",
      {},
      make("q", {}, text),
      " ",
      button(`turn ${turn}`, (event) => lead(event, turn), { class: "tc-plain", title: "Show where you said this" }),
    ),
  );
  return make(
    "article",
    { class: "tc-card", "aria-label": idea.title },
    make("h4", {}, idea.title),
    make("p", { class: "tc-quiet" }, "It grows from your words:"),
    make("ul", { class: "tc-quotes" }, ...quotes),
    make("dl", { class: "tc-letters" }, ...idea.letters.flatMap(letterRow)),
    make("p", {}, make("b", {}, "A first step could be: "), idea.first_step),
    make("p", {}, make("b", {}, "What this would leave aside: "), idea.closes_off),
  );
}

function ideas(model, show) {
  const cards = make("div", { class: "tc-cards", tabindex: "0", role: "region", "aria-label": "Ideas to look at" });
  const hint = make("p", { class: "tc-notice" });
  const notice = make("p", { class: "tc-notice" });
  let shown = "";
  let asked = false; // the mentee asked just now, so the page may move to show what came
  const ask = button("", () => {
    asked = !model.get("looking");
    tell(model, asked ? "ideas" : "stop");
  });
  const turnOver = () => {
    asked = true;
    model.set("ideas_open", !model.get("ideas_open"));
    model.set("note", "");
    model.save_changes();
  };
  const lay = button("", turnOver, { class: "tc-plain" });
  const move = (open) => {
    if (!asked || model.get("looking")) return;
    asked = false;
    requestAnimationFrame(() => show(open));
  };
  const draw = () => {
    const offered = model.get("ideas");
    const there = Boolean(offered.cards?.length);
    const open = there && model.get("ideas_open");
    write(ask, model.get("looking") ? "Stop looking" : there ? "Offer me other ideas" : "Offer me some ideas");
    lay.hidden = !there;
    write(lay, open ? "Put the ideas away" : "Look at the ideas again");
    write(hint, offered.hint || "");
    write(notice, offered.notice || "");
    cards.hidden = !open;
    move(open);
    const now = open ? JSON.stringify(offered.cards) : "";
    if (now === shown) return;
    shown = now;
    cards.replaceChildren(...(open ? [make("p", {}, MATERIAL), ...offered.cards.map(card)] : []));
  };
  const asking = make("div", { class: "tc-page" }, make("div", { class: "tc-actions" }, ask, lay), hint, notice);
  return { cards, asking, draw };
}

function goal(model, draft) {
  const accepted = make("div", { class: "tc-goal" });
  const accept = button("This is my goal", () => tell(model, "accept", { text: draft.field.value }));
  const stay = button("I'd rather stay with the theme", () => tell(model, "stay"), { class: "tc-plain" });
  const draw = () => {
    const { goal: words, kept_open } = model.get("desk");
    accepted.hidden = !kept_open && !words;
    if (kept_open) accepted.replaceChildren(make("p", {}, STAYING));
    else if (words)
      accepted.replaceChildren(
        make("p", { class: "tc-quiet" }, "Your goal, in your words"),
        make("p", { class: "tc-text" }, words),
      );
  };
  return { accepted, actions: make("div", { class: "tc-actions" }, accept, stay), draw };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-desk");
    keepKeys(el);
    const kept = (field) => () => model.get("desk")[field] || "";
    const picture = page(model, {
      label: "What success will look like",
      hint: "What would be different? Who would notice?",
      does: "picture",
      kept: kept("picture"),
    });
    const draft = page(model, {
      label: "Your draft",
      hint: "A goal in your own words, as rough as you like",
      does: "draft",
      kept: kept("draft"),
    });
    const goals = goal(model, draft);
    const step = firstStep(model);
    const offers = ideas(model, (open) => el.scrollIntoView({ block: open ? "start" : "nearest" }));
    const note = make("p", { class: "tc-note", role: "status" });
    const empty = make("p", { class: "tc-quiet" }, WELCOME);
    draft.section.append(goals.actions, goals.accepted, offers.asking);
    const writing = make("div", { class: "tc-writing" }, picture.section, draft.section, step.section);
    const table = make("div", { class: "tc-table" }, writing, offers.cards);
    el.append(make("h3", {}, "Your desk"), empty, note, table);
    return follow(model, {
      "desk ideas ideas_open looking": () => {
        const ready = Boolean(model.get("desk").theme);
        empty.hidden = ready;
        table.hidden = !ready;
        for (const part of [picture, draft, goals, step, offers]) part.draw();
        el.classList.toggle("tc-wide", ready && !offers.cards.hidden);
      },
      "note looking": () => write(note, model.get("looking") ? LOOKING : model.get("note")),
    });
  },
};
