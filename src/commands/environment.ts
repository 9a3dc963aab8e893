export { type HostAddresses, hostAddresses } from "../cli/environment.ts";
