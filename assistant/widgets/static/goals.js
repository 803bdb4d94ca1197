// The goals of a theme: what they are, and what becomes of them.

const MOST = 6; // rows that lie open; the others are folded away
const NO_GOALS = "No goal yet. There is no hurry: a theme can stay open for as long as it is good for something.";
const ON_DESK = "On your desk now";
const DRAFT = "a draft, not a goal yet";
const SETTLE = {
  parked: "Park it",
  let_go: "Let it go",
  merged: "Merge it into …",
  done: "It is done",
  active: "Take it up again",
};
const CHANGES = {
  active: ["parked", "let_go", "merged", "done"],
  parked: ["active", "let_go", "done"],
  merged: ["active"],
  let_go: ["active"],
  done: ["active"],
};
const BECAME = { parked: "rests for now", merged: "merged", let_go: "let go", done: "done" };
const ON_THE_WAY = ["active", "parked"];

const fate = ({ state, into, reason }) => {
  const became = state === "merged" && into ? `merged into “${into}”` : BECAME[state];
  return listed([became, reason && `“${reason}”`]);
};
const about = (goal) =>
  listed([goal.is_goal ? `since ${goal.since}` : DRAFT, goal.share, fate(goal)]);

function goalAtDesk(post, part) {
  let goal = {};
  const words = make("p", { class: "tc-text", tabindex: "-1" });
  const line = make("p", { class: "tc-quiet" });
  const ask = asking();
  const settle = (state) => (reason, into) =>
    post.send(
      part.note,
      "settle",
      { state, reason, into: state === "merged" ? into : "", goal: goal.id },
      () => post.find("goals", goal.id)?.state === state,
      () => {
        ask.done();
        focus(words);
      },
    );
  const offers = Object.entries(SETTLE).map(([state, label]) => [
    state,
    button(label, ({ target }) => ask.open(target, label, settle(state), state === "merged" ? goal.others : [])),
  ]);
  const draw = (now) => {
    goal = now;
    write(words, goal.words);
    write(line, about(goal));
    const possible = goal.is_goal ? CHANGES[goal.state] : [];
    for (const [state, offer] of offers)
      offer.hidden = !possible.includes(state) || (state === "merged" && !goal.others.length);
  };
  const node = make(
    "li",
    { class: "tc-here" },
    make("p", { class: "tc-quiet" }, ON_DESK),
    words,
    line,
    actions(...offers.map(([, offer]) => offer)),
    ask.node,
  );
  return { node, draw };
}

function goalElsewhere(post, part) {
  let goal = {};
  const words = make("p", { class: "tc-text", id: fresh("goal") });
  const line = make("p", { class: "tc-quiet" });
  const lay = () =>
    post.send(part.note, "goal", { id: goal.id }, () => post.find("goals", goal.id)?.at_desk, part.home);
  const draw = (now) => {
    goal = now;
    write(words, goal.words);
    write(line, about(goal));
  };
  const choose = button("Lay it on the desk", lay, { class: "tc-plain", "aria-describedby": words.id });
  return { node: make("li", {}, words, line, actions(choose)), draw };
}

function goalsPart(model, post) {
  const part = section("Your goals");
  const none = make("p", { class: "tc-quiet" }, NO_GOALS);
  const many = make("p", { class: "tc-notice" });
  const here = shelf(() => goalAtDesk(post, part), "");
  const others = shelf(() => goalElsewhere(post, part), "The other goals");
  part.inside.append(none, many, ...here.nodes, part.note, ...others.nodes);
  const draw = (year) => {
    const elsewhere = year.goals.filter((goal) => !goal.at_desk);
    const going = elsewhere.filter((goal) => goal.is_goal && ON_THE_WAY.includes(goal.state));
    none.hidden = Boolean(year.goals.length);
    write(many, year.many);
    here.draw(year.goals.filter((goal) => goal.at_desk).map((goal) => ({ ...goal, others: going })));
    others.draw(elsewhere, Math.min(MOST, elsewhere.filter((goal) => goal.state === "active").length));
    part.fill(year.goals.length, year.goals.length ? `(${year.goals.length})` : "");
  };
  return { node: part.node, draw };
}
