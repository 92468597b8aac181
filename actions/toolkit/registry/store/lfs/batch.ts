export { type Actions, batch, refusal } from "../../../storage/lfs/batch.js";
