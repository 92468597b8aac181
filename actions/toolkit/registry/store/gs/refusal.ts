export { isAbsent, refusal, statusOf } from "../../../storage/gs-refusal.js";
