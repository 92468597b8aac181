export { containerClient } from "../../../storage/azure-client.js";
