export { storageClient } from "../../../storage/gs-client.js";
