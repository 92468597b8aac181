export { isAbsent, isThere, refusal } from "../../../storage/s3-refusal.js";
