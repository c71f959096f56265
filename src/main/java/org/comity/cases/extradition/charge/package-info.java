/**
 * The offences of each person in an extradition, each with its own decision, and the outcome that follows from them.
 */
@NullMarked
package org.comity.cases.extradition.charge;

import org.jspecify.annotations.NullMarked;
