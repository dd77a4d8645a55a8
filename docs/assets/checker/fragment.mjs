// Answers in the address: `key=value` pairs joined by `&`, percent-encoded as UTF-8 (contract, section 4).
// A pair here is [name, text]; a name may carry a period, as in `monthly_income.2025-09`.

/** True where the fragment carries answers, and not just the name of a heading. */
export function carriesAnswers(fragment) {
  return fragment.includes("=");
}

export function encode(pairs) {
  return pairs.map(([name, text]) => `${escaped(name)}=${escaped(text)}`).join("&");
}

/** Pairs in their order. What cannot be decoded stays as it is, so that the checker can name it. */
export function decode(fragment) {
  return fragment.split("&").filter(Boolean).map((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [plain(pair), ""] : [plain(pair.slice(0, at)), plain(pair.slice(at + 1))];
  });
}

/** Commas part the dates of a list and read better unescaped. */
function escaped(text) {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}

function plain(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
