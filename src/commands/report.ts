export { count, countProblems, duration, explainError, problemLines } from "../cli/report.ts";
