/**
 * Absences of the people of an office, each with the deputy who sees the work meanwhile.
 */
@NullMarked
package org.comity.reference.absence;

import org.jspecify.annotations.NullMarked;
