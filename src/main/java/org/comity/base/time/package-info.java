/**
 * The one place that asks the machine for the time. Days are legal and belong to the zone of an authority; instants are
 * technical. Nothing outside this package may ask for the present moment.
 */
@NullMarked
package org.comity.base.time;

import org.jspecify.annotations.NullMarked;
