/** Recording of decisions on single measures: their checks, their consequences for the measure, and their deadlines. */
@NullMarked
package org.comity.cases.measure.deciding;

import org.jspecify.annotations.NullMarked;
