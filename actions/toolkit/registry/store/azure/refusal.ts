export { codeOf, refusal } from "../../../storage/azure-refusal.js";
