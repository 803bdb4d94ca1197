// Goals that invented people made of a broad theme, to read with somebody who is stuck.

const INVENTED = "The people are invented. Each goal fits one of them, and none is offered to anybody: they show how narrowing looks, and what it costs.";
const SHEET = "For when you are stuck together, there is a sheet to fill in and take to your programme manager.";

function example({ who, before, is_goal, words, why, closes_off }) {
  const rows = [
    ["Before", `“${before}”`],
    [is_goal ? "The goal" : "Kept open", `“${words}”`],
    [is_goal ? "Why it works" : "Why that was right", why],
    ["What it leaves aside", closes_off],
  ];
  const told = rows.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]);
  return make("li", {}, make("p", {}, make("b", {}, who)), make("dl", { class: "tc-told" }, ...told));
}

function kindPart({ kind, examples }) {
  const part = section(kind);
  part.inside.append(make("ul", { class: "tc-shelf" }, ...examples.map(example)));
  part.fill(false, `(${examples.length})`);
  return part.node;
}

export default {
  render({ model, el }) {
    el.classList.add("tc-year", "tc-examples");
    keepKeys(el);
    const post = messenger(model);
    const part = section("Goals that others made of a broad theme");
    const kinds = make("div", { class: "tc-whole" });
    const take = (kind) => () => post.fetch(part.note, "sheet", { kind });
    part.inside.append(
      make("p", { class: "tc-quiet" }, INVENTED),
      kinds,
      make("p", {}, SHEET),
      actions(button("Take the sheet as a page to print", take("html")), button("Take the sheet as text", take("md"))),
      part.note,
    );
    el.append(part.node);
    const unfollow = follow(model, {
      kinds: () => kinds.replaceChildren(...model.get("kinds").map(kindPart)),
      file: post.heard,
      note: post.noted,
    });
    return () => {
      unfollow();
      post.release();
    };
  },
};
