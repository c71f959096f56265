/**
 * Persons who attend for another State: hearings, also by video link, temporary transfers of detained persons, and safe
 * conducts.
 */
@NullMarked
package org.comity.cases.attendance;

import org.jspecify.annotations.NullMarked;
