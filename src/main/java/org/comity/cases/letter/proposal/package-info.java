/** Letters that the program proposes by rule, once for each occasion. It sends none. */
@NullMarked
package org.comity.cases.letter.proposal;

import org.jspecify.annotations.NullMarked;
