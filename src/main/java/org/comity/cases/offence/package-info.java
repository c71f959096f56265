/**
 * The offences that a request is about, as records: provisions of both States, article of the Convention, conduct with days and places,
 * and the persons of each. The list of offences of the request follows from them.
 */
@NullMarked
package org.comity.cases.offence;

import org.jspecify.annotations.NullMarked;
