export { type LfsServer, lfsServer } from "../../../storage/lfs/server.js";
