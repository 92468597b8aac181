export { formatPointer, type Pointer, parsePointer } from "../../../storage/lfs/pointer.js";
