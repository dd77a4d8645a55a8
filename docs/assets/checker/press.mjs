// One press, one answer: the next question stands where the last one stood, and a second press must not answer it. And
// one press of the browser's back button is one question back.

/** Presses of Enter that follow so soon, and no other key between them, mean the question before. */
const TOGETHER_MS = 300;

/** Lets nothing in `form` hear of a press that follows the one before too soon, by key or by finger. */
export function pressedOnce(/** @type {HTMLElement} */ form) {
  let last = -Infinity;
  const stop = (/** @type {Event} */ event) => (event.preventDefault(), event.stopPropagation());
  form.addEventListener("keydown", (event) => {
    const enter = event.key === "Enter";
    if (enter && (event.repeat || event.timeStamp - last < TOGETHER_MS)) stop(event);
    last = enter ? event.timeStamp : -Infinity;
  }, true);
  form.addEventListener("click", (event) => {
    const again = event.detail > 1; // the second of a double click or of two quick touches
    if (again && event.target instanceof Element && event.target.closest(".ck-steps")) stop(event);
  }, true);
}

/** Marks the entry in the history to which the back button leads. The page's own first script (answers/page.html) hears
 *  the press before the theme does, which would fetch the whole page again, and tells of it by an event of this name. */
const BEFORE = "question-before";

/** Keeps one entry of the history ahead of the page's own, so that the back button does not leave the page at once. It
 *  is a comfort: where the browser refuses it, as some do when it comes often, the button does what it always does. */
export class BackButton {
  #ready = false;

  /** The next press is to be heard. */
  listen() {
    if (this.#ready) return;
    try {
      history.replaceState({ ...history.state, at: BEFORE }, "");
      history.pushState({ at: "question" }, ""); // without a state the theme would follow the hash
      this.#ready = true;
    } catch {
      // left as it is
    }
  }

  /** It was pressed, and the entry is used up. */
  pressed() {
    this.#ready = false;
  }
}
