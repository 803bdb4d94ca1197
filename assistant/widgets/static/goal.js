// What the mentee decides: this is my goal, or I stay with the theme; and what only they can say of it.

const SETTLED = 700; // milliseconds until a chosen number counts: arrow keys pass over the others on their way

const MY_GOAL = "This is my goal";
const SAME_GOAL = "Keep these words as my goal";
const YOUR_GOAL = "Your goal, in your words";
const ANOTHER_GOAL = "Write another goal";
const STATES = {
  parked: "parked for now",
  merged: "part of another goal now",
  let_go: "let go",
  done: "done",
};
const LEAST = "not at all";
const MOST = "very much";

const STAY = "I'd rather stay with the theme";
const STAY_NOW = "Stay with the theme";
const STAYING = "You are staying with the theme for now, and that is a good place to be.";
const DIRECTION = "Where does it lead, roughly?";
const TO_EXPLORE = "What do you want to look at next?";

const EARLIER = "Earlier words";
const ELSEWHERE = "from another window";
const BRING_BACK = "Bring back";

// The mentee decides to keep the theme open.
function stay(model) {
  const direction = smallField(DIRECTION);
  const next = smallField(TO_EXPLORE);
  const unsent = new Map(); // by theme, what was typed when the desk turned to another one
  let theme = "";
  const { toggle, form, fold } = unfolding(STAY, {
    fields: [direction, next],
    keep: STAY_NOW,
    onopen: () => {
      const words = unsent.get(theme) ?? model.get("desk");
      unsent.delete(theme);
      direction.field.value = words.direction || "";
      next.field.value = words.to_explore || "";
    },
    onkeep: () => tell(model, "stay", { theme, ...typed() }),
  });
  const typed = () => ({ direction: direction.field.value, to_explore: next.field.value });
  const turnTo = (other) => {
    if (!form.hidden) {
      unsent.set(theme, typed());
      fold();
    }
    theme = other;
  };
  const kept = make("div", { class: "tc-goal" });
  const draw = () => {
    const { theme: present, kept_open, direction: leads, to_explore } = model.get("desk");
    if (present !== theme) turnTo(present);
    kept.hidden = !kept_open;
    const said = [
      [DIRECTION, leads],
      [TO_EXPLORE, to_explore],
    ].filter(([, words]) => words);
    const lines = said.flatMap(([asked, words]) => [
      make("p", { class: "tc-quiet" }, asked),
      make("p", { class: "tc-text" }, words),
    ]);
    kept.replaceChildren(make("p", {}, STAYING), ...lines);
  };
  return { toggle, form, kept, draw };
}

// A question that only the mentee can answer, from 0 to 10. Nothing is chosen until they choose.
function scale(model, letter) {
  const name = fresh(letter);
  let chosen = null; // the number, and of which goal
  let timer = null;
  const send = () => {
    clearTimeout(timer);
    if (chosen !== null) tell(model, "rate", { letter, ...chosen });
    chosen = null;
  };
  const choices = Array.from({ length: 11 }, (_, value) => make("input", { type: "radio", name, value }));
  const numbers = choices.map((choice) => make("label", {}, choice, make("span", {}, choice.value)));
  const about = make("span", { class: "tc-quiet" });
  const asked = make("span");
  const node = make(
    "fieldset",
    { class: "tc-rating" },
    make("legend", {}, about, " ", asked),
    make("div", { class: "tc-numbers" }, ...numbers),
    make("div", { class: "tc-ends tc-quiet" }, make("span", {}, LEAST), make("span", {}, MOST)),
  );
  node.addEventListener("change", (event) => {
    chosen = { value: Number(event.target.value), goal: model.get("desk").goal_id };
    clearTimeout(timer);
    timer = setTimeout(send, SETTLED);
  });
  node.addEventListener("focusout", (event) => node.contains(event.relatedTarget) || send());
  const draw = (rating) => {
    if (chosen?.goal !== model.get("desk").goal_id) send();
    write(about, rating.name);
    write(asked, rating.question);
    if (chosen === null) choices.forEach((choice, value) => (choice.checked = value === rating.value));
  };
  return { node, draw };
}

// The goal as it was accepted, and what the mentee says of it.
function accepted(model, draft) {
  const heading = make("p", { class: "tc-quiet" });
  const words = make("p", { class: "tc-text" });
  const ratings = make("div", { class: "tc-scales" });
  const scales = new Map();
  const beginAnother = () => {
    draft.save();
    tell(model, "goal", { id: "" });
    draft.field.focus();
  };
  const another = button(ANOTHER_GOAL, beginAnother, { class: "tc-plain" });
  const accept = button(MY_GOAL, () => {
    if (accept.getAttribute("aria-disabled") === "true") return;
    draft.save(); // with how it came about, which the goal alone would not say
    tell(model, "accept", { text: draft.field.value, goal: model.get("desk").goal_id });
  });
  const offer = () => {
    const { goal } = model.get("desk");
    write(accept, goal ? SAME_GOAL : MY_GOAL);
    accept.setAttribute("aria-disabled", String(Boolean(goal) && draft.field.value.trim() === goal.trim()));
  };
  draft.field.addEventListener("input", offer);

  const goal = make("div", { class: "tc-goal" }, heading, words);
  const section = make("div", { class: "tc-page" }, goal, ratings, another);
  const draw = () => {
    const { goal, state, ratings: rated = [] } = model.get("desk");
    section.hidden = !goal;
    write(heading, [YOUR_GOAL, STATES[state]].filter(Boolean).join(" · "));
    write(words, goal || "");
    for (const rating of rated) {
      if (!scales.has(rating.letter)) {
        scales.set(rating.letter, scale(model, rating.letter));
        ratings.append(scales.get(rating.letter).node);
      }
      scales.get(rating.letter).draw(rating);
    }
    offer();
  };
  return { accept, section, draw };
}

// What was accepted before, and what another window wrote at the same time.
function earlierWords(model, draft) {
  const list = make("ul", { class: "tc-earlier-words" });
  const node = make("details", { class: "tc-others" }, make("summary", {}, EARLIER), list);
  let shown = "";
  const row = ({ when, share, text }) =>
    make(
      "li",
      {},
      make("p", { class: "tc-quiet" }, [when, share].filter(Boolean).join(" · ")),
      make("p", { class: "tc-text" }, text),
      button(BRING_BACK, () => draft.replace(text), { class: "tc-plain" }),
    );
  const draw = () => {
    const { versions = [], aside = [] } = model.get("desk");
    const words = [...aside.map((text) => ({ when: ELSEWHERE, text })).reverse(), ...versions];
    node.hidden = !words.length;
    const now = JSON.stringify(words);
    if (now === shown) return;
    shown = now;
    list.replaceChildren(...words.map(row));
  };
  return { node, draw };
}
