// One press, one answer: the next question stands where the last one stood, and a second press must not answer it.

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
