import { cellForms } from "../../toolkit/data/cell-forms.js";
import { forms } from "../../toolkit/data/narrow.js";
import { type Condition, formed } from "../checks/condition.js";

/** Numbers of several formats, before their own words for what is no number or none that is finite. */
export const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";

/** Of more than 30 digits SQL says whether they fit. */
export const wholeForm = formed("[+-]?[0-9]{1,30}", "[+-]?[0-9]+");

/** Far from the largest number. @param words form of what else may be a number */
export function decimalForm(words: string): Condition {
  return formed("[+-]?([0-9]{1,30}(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?", `${numberForm}|${words}`);
}

/** A day of the calendar. */
export const dayForm = formed(cellForms.existingDate, forms.date);
