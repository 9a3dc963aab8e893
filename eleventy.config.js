import { register } from "tsx/esm/api";

register();
const { default: configure } = await import("./.eleventy.ts");
export default configure;
