// What the tests of the HR desk share: names, a checker that the tests make up, and results.

/** Labels by id, as the build writes them. */
export const NAMES = {
  questions: {
    birth_date: { noun: "出生日期", label: "您的生日", employer: false },
    degree: { noun: "学位", label: "您的学位", employer: false },
    employer_taxes: { noun: "年纳税额", label: "单位的税", employer: true },
  },
  districts: { dongcheng: "东城区", haidian: "海淀区" },
  verdicts: {
    met: { mark: "✓", word: "符合" }, discretion: { mark: "△", word: "由窗口认定" },
    unmet: { mark: "✗", word: "不符合" }, unknown: { mark: "?", word: "还不能判断" },
  },
};

/** One person's result. */
export const entry = (more = {}) => ({
  row: 2, name: "甲", number: "", district: "haidian", as_of: "2026-11-21", verdict: "met", earliest: null, why: "第 1 条符合",
  ask: [], next: null, next_deadline: null, notes: [], ...more,
});
export const due = (day, more = {}) => ({ label: "提交续签", due: day, safe_by: day, procedure: "renewal", provisional: false, ...more });

/** A checker that judges every row that has a name, and cannot read those called "?". */
export function fakeAsk() {
  const asked = [];
  const ask = async (command, fields) => {
    asked.push([command, fields]);
    if (command === "planning") return { planning: [{ district: "haidian", now: fields.people.map(({ row }) => row), months: [] }] };
    const named = fields.rows.slice(1).map(([name], at) => ({ row: fields.first + at, name }));
    const people = named.filter(({ name }) => name && name !== "?").map(({ row, name }) => entry({ row, name }));
    const wrong = named.filter(({ name }) => name === "?");
    const problems = wrong.map(({ row, name }) => ({ row, column: "x", value: name, expected: "应为姓名", header: "x", cell: `A${row}` }));
    const head = { row: 1, column: "B", value: "", expected: "没有列名", header: "", cell: "B1" };
    return { as_of: "2026-11-21", people, problems: [head, ...problems], notes: ["依据旧文本。"], answers: Object.fromEntries(people.map(({ row }) => [row, { sex: "male" }])) };
  };
  return { ask, asked };
}
