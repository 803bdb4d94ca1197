// Looking back, and how far is far: what happened since last time, and the levels of a goal.

const LATEST = 3; // check-ins that lie open
const BLANK = "___";
const UNFILLED = `There is still a blank (${BLANK}) in “{}”. Fill it in, or say it in your own way.`;
const NOTHING_YET = "Now and then it helps to look back, also when little has happened.";
const WHAT_FOR = "Words for “less” and “more” make it easier to see how far you came. They are yours to choose.";
const LEVELS = ["Much less than hoped", "Less than hoped", "As hoped", "More than hoped", "Much more than hoped"];
const LOWEST = -2; // the level of the first of them
const ASKED = {
  happened: "What happened?",
  surprised: "What surprised you?",
  learned: "What did you not expect to learn?",
};
const ENERGY = "How much energy is in it now? 0 is none, 10 is plenty";
const HOW_FAR = "How far did you get?";
const NO_ANSWER = ["", "no answer"];

function lookingForm(model, post, part, done) {
  const texts = Object.entries(ASKED).map(([name, label]) => [name, slot(label, "textarea", { rows: "1" })]);
  const tens = Array.from({ length: 11 }, (_, number) => [String(number), String(number)]);
  const energy = choice(ENERGY, [...tens, NO_ANSWER]);
  const level = choice(HOW_FAR);
  energy.row.classList.add("tc-scale");
  const goal = make("p", { class: "tc-quiet" });
  let shown = "[]";

  const told = () => {
    const words = texts.map(([name, { field }]) => [name, field.value.trim()]);
    const numbers = Object.entries({ energy, level }).map(([name, { chosen }]) => [name, chosen()]);
    return Object.fromEntries([
      ...words.filter(([, text]) => text),
      ...numbers.filter(([, number]) => number !== "").map(([name, number]) => [name, Number(number)]),
    ]);
  };
  const empty = () => {
    for (const [, { field }] of texts) field.value = "";
    energy.choose(null);
    level.choose(null);
  };
  const keep = () => {
    const [before, values] = [model.get("year").check_ins.length, told()];
    const then = () => {
      if (JSON.stringify(told()) === JSON.stringify(values)) empty();
      done();
      post.speak(part.note, KEPT);
    };
    post.send(part.note, "check_in", { ...values, goal: model.get("year").goal_id }, () => model.get("year").check_ins?.length > before, then);
  };
  const draw = (here) => {
    write(goal, here?.is_goal ? `About your goal: “${here.words}”` : "");
    const levels = here?.levels || [];
    level.row.hidden = !levels.length;
    const now = JSON.stringify([here?.id, levels]);
    if (now === shown) return;
    shown = now;
    level.offer(levels.length ? [...levels.map((words, at) => [String(at + LOWEST), words]), NO_ANSWER] : []);
  };
  const rows = texts.map(([, { row }]) => row);
  const leave = button("Not now", done, { class: "tc-plain" });
  const node = make(
    "div",
    { class: "tc-slots", hidden: true, role: "group", "aria-label": "Look back" },
    goal,
    ...rows,
    energy.row,
    level.row,
    actions(button("Keep this", keep), leave),
  );
  return { node, draw, first: texts[0][1].field };
}

function lookRow() {
  const node = make("li");
  let shown = "";
  const said = (question, answer) => [make("dt", {}, question), make("dd", {}, answer)];
  const draw = (look) => {
    if (shown === JSON.stringify(look)) return;
    shown = JSON.stringify(look);
    const energy = look.energy == null ? "" : `energy ${look.energy} of 10`;
    const level = look.level == null ? "" : LEVELS[look.level - LOWEST].toLowerCase();
    const told = Object.entries(ASKED).filter(([name]) => look[name]);
    node.replaceChildren(
      make("p", {}, make("b", {}, look.when), " ", make("span", { class: "tc-quiet" }, listed([energy, level]))),
      make("dl", { class: "tc-told" }, ...told.flatMap(([name, question]) => said(question, look[name]))),
      look.goal ? make("p", { class: "tc-quiet" }, `about “${look.goal}”`) : "",
    );
  };
  return { node, draw };
}

function lookingPart(model, post) {
  const part = section("Looking back");
  const none = make("p", { class: "tc-quiet" }, NOTHING_YET);
  const rows = shelf(lookRow, "Earlier");
  const show = (open) => {
    form.node.hidden = !open;
    begin.hidden = open;
    focus(open ? form.first : begin);
  };
  const form = lookingForm(model, post, part, () => show(false));
  const begin = button("Look back", () => show(true));
  part.inside.append(none, actions(begin), form.node, part.note, ...rows.nodes);
  const draw = ({ check_ins: looks, goals, phase }) => {
    none.hidden = Boolean(looks.length);
    form.draw(goals.find((goal) => goal.at_desk));
    rows.draw(
      looks.map((look, at) => ({ ...look, id: looks.length - at })),
      LATEST,
    );
    part.fill(looks.length || phase === "reviewing", looks.length ? `(${looks.length})` : "");
  };
  return { node: part.node, draw };
}

// -- levels

function levelsForm(post, part, { kept, away }) {
  let goal = {};
  const slots = LEVELS.map((label) => slot(label, "textarea", { rows: "1" }));
  const ones = ["1", "2", "3", "4", "5"].map((number) => [number, number]);
  const weight = choice("How much does it count beside the others?", ones);
  weight.row.classList.add("tc-scale");
  const typed = () => slots.map(({ field }) => field.value.trim());
  const chosen = () => (weight.row.hidden ? goal.weight : Number(weight.chosen()) || goal.weight);

  const whole = () => {
    const at = typed().findIndex((text) => text.includes(BLANK));
    if (at < 0) return true;
    post.speak(part.note, UNFILLED.replace("{}", LEVELS[at]));
    focus(slots[at].field);
    return false;
  };
  const keep = () => {
    if (!whole()) return;
    const said = () => JSON.stringify([goal.levels, goal.weight]);
    const before = said();
    const then = () => {
      kept();
      post.speak(part.note, KEPT);
    };
    if (JSON.stringify([typed(), chosen()]) === before) return then();
    post.send(part.note, "levels", { levels: typed(), weight: chosen(), goal: goal.id }, () => said() !== before, then);
  };
  const fill = (levels) => slots.forEach(({ field }, at) => (field.value = levels[at] || ""));
  const draw = (now) => {
    if (goal.weight !== now.weight) weight.choose(now.weight);
    goal = now;
    weight.row.hidden = !goal.beside;
  };
  const node = make(
    "div",
    { class: "tc-slots", hidden: true, role: "group", "aria-label": "Levels" },
    ...slots.map(({ row }) => row),
    weight.row,
    actions(button("Keep these", keep), button("Not now", away, { class: "tc-plain" })),
  );
  return { node, fill, draw, first: slots[0].field };
}

function goalLevels(model, post, part) {
  let goal = {};
  let begun = false; // there are words in the form that were not kept yet
  const list = make("dl", { class: "tc-told" });
  const show = (open) => {
    form.node.hidden = !open;
    list.hidden = open || !goal.levels.length;
    begin.hidden = open;
  };
  const open = (levels) => {
    if (!begun) form.fill(levels);
    begun = true;
    show(true);
    focus(form.first);
  };
  const taken = () => {
    const levels = model.get("proposed");
    model.set("proposed", []); // they are in the form now; asked again, they come again
    model.save_changes();
    open(levels);
  };
  const ask = () => {
    if (begun || goal.levels.length) return open(goal.levels);
    post.send(part.note, "propose_levels", {}, () => model.get("proposed").length, taken);
  };
  const away = () => {
    show(false);
    focus(begin);
  };
  const kept = () => {
    begun = false;
    away();
  };
  const form = levelsForm(post, part, { kept, away });
  const begin = button("", ask);
  const draw = (now) => {
    goal = now;
    form.draw(goal);
    write(begin, goal.levels.length ? "Change them" : "What would more or less than this look like?");
    list.replaceChildren(...goal.levels.flatMap((text, at) => [make("dt", {}, LEVELS[at]), make("dd", {}, text)]));
    show(!form.node.hidden);
  };
  return { node: make("li", {}, list, actions(begin), form.node), draw };
}

function levelsPart(model, post) {
  const part = section("More or less than hoped");
  const rows = shelf(() => goalLevels(model, post, part), "");
  part.inside.append(make("p", { class: "tc-quiet" }, WHAT_FOR), ...rows.nodes, part.note);
  const draw = ({ goals }) => {
    const here = goals.filter((goal) => goal.at_desk && goal.is_goal);
    const beside = goals.filter((goal) => goal.is_goal).length > 1;
    part.node.hidden = !here.length;
    rows.draw(here.map((goal) => ({ ...goal, beside })));
    part.fill(here.some((goal) => goal.levels.length));
  };
  return { node: part.node, draw };
}
