/** Persons of several requests who may be the same: the program proposes, people confirm or separate, and nothing is merged. */
@NullMarked
package org.comity.cases.person.match;

import org.jspecify.annotations.NullMarked;
