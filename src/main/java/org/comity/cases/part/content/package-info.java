/**
 * Parts whose records are one content each: one list of fields is the body that adds a record, the row that has it and the answer
 * that shows it. Most records of the substance of a request are of this form.
 */
@NullMarked
package org.comity.cases.part.content;

import org.jspecify.annotations.NullMarked;
