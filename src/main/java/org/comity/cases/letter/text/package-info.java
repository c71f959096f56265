/**
 * The text of a letter to the other State: templates and words in files, in English and French, filled with the values of a request.
 */
@NullMarked
package org.comity.cases.letter.text;

import org.jspecify.annotations.NullMarked;
