// The year: goals, small steps, looking back, levels, and a picture to take away.

const WAY = "Your way so far";
const NO_PICTURE = "The picture cannot be shown here. The page to take away tells the same in words.";
const SVG = "http://www.w3.org/2000/svg";
const ACTS = new Set(["script", "foreignObject", "style", "a", "use", "image", "set", "animate"]);

// The picture is drawn by the program; still, nothing that could act or lead elsewhere gets into the page.
const harmless = (node) =>
  node.namespaceURI === SVG &&
  !ACTS.has(node.localName) &&
  [...node.attributes].every(({ localName }) => localName !== "href" && !/^on/i.test(localName));

function picture(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const sound = root.localName === "svg" && [root, ...root.querySelectorAll("*")].every(harmless);
  return sound ? document.importNode(root, true) : make("p", { class: "tc-quiet" }, NO_PICTURE);
}

function picturePart(model, post) {
  const part = section("The journey in a picture");
  const label = "Picture of the journey"; // it can be scrolled where the page is narrow
  const frame = make("div", { class: "tc-picture", tabindex: "0", role: "region", "aria-label": label });
  const take = (kind) => () => post.fetch(part.note, "take_away", { kind });
  const ways = actions(
    make("span", { class: "tc-label" }, "Take it with you"),
    button("As a page", take("html")),
    button("As text", take("md")),
  );
  part.inside.append(frame, ways, part.note);
  let shown = null;
  const draw = (year) => {
    part.fill(1);
    if (year.picture === shown) return;
    shown = year.picture;
    frame.replaceChildren(picture(shown));
  };
  return { node: part.node, draw };
}

// Everything about one theme; it stays as it is, with what is typed in it, while another one is looked at.
function whole(model, post) {
  const parts = [goalsPart, stepsPart, lookingPart, levelsPart, picturePart].map((part) => part(model, post));
  const node = make("div", { class: "tc-whole" }, make("h3", {}, WAY), ...parts.map((part) => part.node));
  return { node, draw: (year) => parts.forEach((part) => part.draw(year)) };
}

export default {
  render({ model, el }) {
    el.classList.add("tc-year");
    keepKeys(el);
    const post = messenger(model);
    const themes = new Map();
    const draw = () => {
      const year = model.get("year");
      el.hidden = !year.theme;
      if (el.hidden) return;
      if (!themes.has(year.theme)) themes.set(year.theme, whole(model, post));
      const { node, draw } = themes.get(year.theme);
      draw(year);
      if (el.firstChild !== node) el.replaceChildren(node);
    };
    const unfollow = follow(model, {
      year: draw,
      "year proposed file": post.heard,
      note: post.noted,
    });
    return () => {
      unfollow();
      post.release();
    };
  },
};
