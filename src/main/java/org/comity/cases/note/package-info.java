/**
 * Notes on a request: of a phone call, a thought, a comment on an entry of its history. They are for the office alone.
 */
@NullMarked
package org.comity.cases.note;

import org.jspecify.annotations.NullMarked;
