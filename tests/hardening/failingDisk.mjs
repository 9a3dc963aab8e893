import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * Loaded before a program (NODE_OPTIONS=--import), makes the disk refuse: after FAILING_AFTER writes to files below FAILING_BELOW, every
 * further one fails with the code FAILING_WITH, as a full or protected disk's would.
 */

const { FAILING_AFTER, FAILING_BELOW = "", FAILING_WITH } = process.env;
let left = Number(FAILING_AFTER);

function refuse(file) {
  if (typeof file !== "string" || !file.includes(FAILING_BELOW) || left-- > 0) return;
  throw Object.assign(new Error(`${FAILING_WITH}: injected, '${file}'`), { code: FAILING_WITH, path: file });
}

for (const name of ["writeFileSync", "mkdirSync", "copyFileSync", "cpSync", "linkSync"]) {
  const real = fs[name];
  fs[name] = (file, ...rest) => {
    refuse(name.startsWith("c") || name === "linkSync" ? rest[0] : file);
    return real(file, ...rest);
  };
}
for (const name of ["writeFile", "mkdir"]) {
  const real = fs.promises[name];
  fs.promises[name] = async (file, ...rest) => {
    refuse(file);
    return real(file, ...rest);
  };
}
syncBuiltinESMExports();
