/**
 * Times in custody of each person, and their sums in days and hours.
 */
@NullMarked
package org.comity.cases.extradition.custody;

import org.jspecify.annotations.NullMarked;
