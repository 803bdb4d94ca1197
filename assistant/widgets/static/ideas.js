// Ideas to look at beside the draft: its words can be used, and no click makes one of them a goal.

const MATERIAL = "This is material to look at. None of it is yours until you write it in your own words.";
const GROWS_FROM = "It grows from your words:";
const FIRST_STEP = "A first step could be:";
const LEAVES_ASIDE = "What this would leave aside:";
const USE = "use these words";
const IN_DRAFT = "in your draft";
const NOT_THIS = "Not this one";
const DOES_NOT_FIT = "What does not fit? (you need not say)";
const REFUSE = "Refuse it";
const REFUSED = "refused";
const OFFER = "Offer me some ideas";
const OFFER_OTHERS = "Offer me other ideas";
const NO_RETURN = "Ideas that you refuse do not come back.";
const STOP = "Stop looking";
const AWAY = "Put the ideas away";
const AGAIN = "Look at the ideas again";
const COMPARE = "Compare letter by letter";
const ONE_BY_ONE = "Look at one after the other";

function partsOf(idea) {
  return [idea.title, ...idea.letters, idea.first_step];
}

function isRefused(idea) {
  return idea.refused != null;
}

// Where the words were said: the conversation is another widget on the same page.
function lead(event, turn) {
  const said = event.target.closest(".theme-coach")?.querySelector(`[data-turn="${turn}"]`);
  said?.scrollIntoView({ block: "center" });
  said?.focus({ preventScroll: true });
}

function quote({ text, turn }) {
  const where = button(`turn ${turn}`, (event) => lead(event, turn), {
    class: "tc-plain",
    title: "Show where you said this",
  });
  return make("li", {}, make("q", {}, text), " ", where);
}

function letterName({ letter, name }) {
  return [make("b", { "aria-hidden": "true" }, letter), " ", name];
}

// The fragments of one idea, each with a button that puts its words into the draft.
function fragments(idea, draft) {
  const there = new Map();
  const use = ({ field, text }, name) => {
    const taken = { offer: idea.offer, candidate: idea.number, field };
    const take = button(USE, () => draft.insert(text, taken), { class: "tc-plain", "aria-label": `${USE}: ${name}` });
    there.set(field, make("span", { class: "tc-quiet" }, IN_DRAFT));
    return make("span", { class: "tc-use" }, text && take, there.get(field));
  };
  const draw = (now) => {
    for (const { field, became } of partsOf(now)) {
      if (there.has(field)) there.get(field).hidden = became === "unused";
    }
  };
  return { use, draw };
}

function card(model, idea, draft) {
  const { use, draw: mark } = fragments(idea, draft);
  const why = smallField(DOES_NOT_FIT);
  const refusal = unfolding(NOT_THIS, {
    fields: [why],
    keep: REFUSE,
    onkeep: () => tell(model, "refuse", { offer: idea.offer, number: idea.number, reason: why.field.value }),
  });
  const letters = idea.letters.flatMap((row) => [
    make("dt", {}, ...letterName(row)),
    make("dd", {}, row.text, " ", use(row, row.name)),
  ]);
  const title = make("h4", { tabindex: "-1" }, idea.title.text);
  const reason = make("p", { class: "tc-quiet" });
  const body = make(
    "div",
    { class: "tc-card-body" },
    use(idea.title, idea.title.text),
    make("p", { class: "tc-quiet" }, GROWS_FROM),
    make("ul", { class: "tc-quotes" }, ...idea.quotes.map(quote)),
    make("dl", { class: "tc-letters" }, ...letters),
    make("p", {}, make("b", {}, FIRST_STEP), " ", idea.first_step.text, " ", use(idea.first_step, FIRST_STEP)),
    make("p", {}, make("b", {}, LEAVES_ASIDE), " ", idea.closes_off.text),
    refusal.toggle,
    refusal.form,
  );
  const node = make("article", { class: "tc-card", "aria-label": idea.title.text }, title, reason, body);
  const draw = (now) => {
    mark(now);
    if (isRefused(now) && body.contains(document.activeElement)) title.focus();
    body.hidden = isRefused(now);
    reason.hidden = !isRefused(now);
    write(reason, [REFUSED, now.refused].filter(Boolean).join(" · "));
  };
  return { node, draw };
}

function allCards(model, offered, draft) {
  const cards = offered.map((idea) => card(model, idea, draft));
  return {
    nodes: cards.map(({ node }) => node),
    draw: (now) => now.forEach((idea, number) => cards[number].draw(idea)),
  };
}

// The ideas beside each other: a row for each letter, a column for each idea that was not refused.
function comparison(offered, draft) {
  const compared = offered.filter((idea) => !isRefused(idea));
  const columns = compared.map((idea) => fragments(idea, draft));
  const cell = (idea, column, row) => {
    const part = idea.letters[row];
    return make("td", {}, part.text, " ", columns[column].use(part, `${part.name}, ${idea.title.text}`));
  };
  const rows = compared[0].letters.map((part, row) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, ...letterName(part)),
      ...compared.map((idea, column) => cell(idea, column, row)),
    ),
  );
  const heads = compared.map((idea) => make("th", { scope: "col" }, idea.title.text));
  const head = make("thead", {}, make("tr", {}, make("td"), ...heads));
  return {
    nodes: [make("table", { class: "tc-compared" }, head, make("tbody", {}, ...rows))],
    draw: (now) => compared.forEach(({ number }, column) => columns[column].draw(now[number])),
  };
}

// What lies beside the draft. It is built anew only for other ideas, so that nothing half written goes.
function spread(model, draft) {
  const laid = make("div", { class: "tc-laid" });
  let comparing = false;
  let shown = "";
  let view = { nodes: [], draw: () => {} };
  const compare = button(
    "",
    () => {
      comparing = !comparing;
      draw();
    },
    { class: "tc-plain" },
  );
  const node = make(
    "div",
    { class: "tc-cards", tabindex: "0", role: "region", "aria-label": "Ideas to look at" },
    make("p", {}, MATERIAL),
    compare,
    laid,
  );
  const draw = () => {
    const { cards = [] } = model.get("ideas");
    const several = cards.filter((idea) => !isRefused(idea)).length > 1;
    comparing &&= several;
    compare.hidden = !several;
    write(compare, comparing ? ONE_BY_ONE : COMPARE);
    const now = JSON.stringify([cards.map(({ offer, number }) => [offer, number]), comparing]);
    if (now !== shown) {
      view = comparing ? comparison(cards, draft) : allCards(model, cards, draft);
      laid.replaceChildren(...view.nodes);
    }
    shown = now;
    view.draw(cards);
  };
  return { node, draw };
}

function ideas(model, draft, show) {
  const { node, draw: spreadOut } = spread(model, draft);
  const hint = make("p", { class: "tc-notice" });
  const notice = make("p", { class: "tc-notice" });
  const others = make("span", { class: "tc-quiet" }, NO_RETURN);
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
    write(ask, model.get("looking") ? STOP : there ? OFFER_OTHERS : OFFER);
    lay.hidden = others.hidden = !there;
    write(lay, open ? AWAY : AGAIN);
    write(hint, offered.hint || "");
    write(notice, offered.notice || "");
    node.hidden = !open;
    spreadOut();
    move(open);
  };
  const actions = make("div", { class: "tc-actions" }, ask, lay, others);
  return { node, asking: make("div", { class: "tc-page" }, actions, hint, notice), draw };
}
