/**
 * Phases before courts, and requests of other States for the same person.
 */
@NullMarked
package org.comity.cases.extradition.court;

import org.jspecify.annotations.NullMarked;
