export { resumed } from "../../../storage/resumed.js";
